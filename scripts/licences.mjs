// The licences of what is bundled: MIT and its like ask that their notice goes where the code goes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages whose files are in bundles, by the metafiles of esbuild: folders below node_modules, sorted. */
function packagesOf(metafiles) {
  const folders = new Set();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
  return [...folders].sort();
}

/** One text with the name, version and licence of every bundled package. Throws where one has no licence. */
export function licencesOf(metafiles) {
  const parts = packagesOf(metafiles).map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.|-|$)/i.test(one));
    if (!license) throw new Error(`${name} states no licence`);
    const text =
      file && existsSync(join(folder, file))
        ? readFileSync(join(folder, file), 'utf8').trim()
        : `Licence: ${license}. Author: ${typeof author === 'string' ? author : (author?.name ?? 'see its page')}.`;
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `fupan's bundles hold code of these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
