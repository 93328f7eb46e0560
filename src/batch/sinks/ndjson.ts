/** documents.ndjson, or documents-00001.ndjson … of so many documents each. */
import { openStaged, type StagedFile } from '../staging.js';
import type { MakeSink } from './index.js';

export const createNdjsonSink: MakeSink = (staging, { shardSize }) => {
  const files: [string, string][] = [];
  let file: StagedFile | undefined;
  let inFile = 0;
  const open = () => {
    const name = shardSize ? `documents-${String(files.length + 1).padStart(5, '0')}.ndjson` : 'documents.ndjson';
    file = openStaged(staging.temporary(name));
    files.push([file.path, name]);
    inFile = 0;
    return file;
  };
  return {
    write(line) {
      if (shardSize && inFile >= shardSize) {
        file!.close();
        file = undefined;
      }
      (file ?? open()).write(line);
      inFile += 1;
    },
    async finish() {
      (file ?? open()).close();
      await staging.commit(files);
    },
  };
};
