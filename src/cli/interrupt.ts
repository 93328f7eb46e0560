/** Ctrl-C and its relatives: the first asks to finish, the second ends the process at once. */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interrupt {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** 130 after SIGINT, 143 after SIGTERM, 129 after SIGHUP. */
  exitCode(): number;
  release(): void;
}

/** Listens until released. */
export function onInterrupt(first: (signal: NodeJS.Signals) => void): Interrupt {
  const controller = new AbortController();
  let received: NodeJS.Signals = 'SIGINT';
  const exitCode = () => 128 + constants.signals[received];
  const listen = (signal: NodeJS.Signals) => {
    received = signal;
    if (controller.signal.aborted) process.exit(exitCode());
    controller.abort();
    first(signal);
  };
  for (const signal of SIGNALS) process.on(signal, listen);
  return {
    signal: controller.signal,
    exitCode,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, listen);
    },
  };
}
