/** `fupan completion`: what a shell needs to complete commands, options and their choices, read from the program itself. */
import { Argument, type Command, type Option } from 'commander';
import type { CommandIo } from '../io.js';

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

const HELP = `
Examples:
  fupan completion bash > ~/.local/share/bash-completion/completions/fupan
  fupan completion zsh > "\${fpath[1]}/_fupan"
  fupan completion fish > ~/.config/fish/completions/fupan.fish`;

/** Adds `completion` to the program. */
export function addCompletion(program: Command, io: CommandIo, exit: (code: number) => void): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .summary('print a completion script for a shell')
    .description(
      'Prints a script that completes commands, options and their choices; file names are left to the shell.',
    )
    .addHelpText('after', HELP)
    .action((shell: Shell) => {
      io.stdout.write(scripts[shell](program));
      exit(0);
    });
}

interface Node {
  /** The words after `fupan` that lead here: "", "extract", "dict lookup". */
  readonly path: string;
  readonly command: Command;
}

const nodesOf = (command: Command, path = ''): Node[] => [
  { path, command },
  ...command.commands.flatMap((child) => nodesOf(child, path === '' ? child.name() : `${path} ${child.name()}`)),
];
const flagsOf = (option: Option): string[] => [option.short, option.long].filter((flag) => flag !== undefined);
const wordsOf = ({ commands, options }: Command): string[] => [
  ...commands.map((child) => child.name()),
  ...options.flatMap(flagsOf),
  '--help',
];
/** Help texts hold quotes and brackets; inside single quotes only the quote itself counts. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The path of commands in front of the cursor; a word that is no command of ours ends it. */
const BASH_PATH = (nodes: readonly Node[]) => `  local path="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${path:+$path }$word" in
      ${nodes
        .slice(1)
        .map(({ path }) => quoted(path))
        .join('|')}) path="\${path:+$path }$word" ;;
    esac
  done`;

function bash(program: Command): string {
  const nodes = nodesOf(program);
  const choices = nodes.flatMap(({ path, command }) =>
    command.options
      .filter((option) => option.argChoices)
      .flatMap((option) => flagsOf(option).map((flag) => ({ key: `${path} ${flag}`, words: option.argChoices! }))),
  );
  return `# fupan completion for bash
_fupan() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
${BASH_PATH(nodes)}
  case "$path \${COMP_WORDS[COMP_CWORD-1]}" in
${choices.map(({ key, words }) => `    ${quoted(key)}) COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$current")); return ;;`).join('\n')}
  esac
  case "$path" in
${nodes.map(({ path, command }) => `    ${quoted(path)}) words=${quoted(wordsOf(command).join(' '))} ;;`).join('\n')}
  esac
  if [[ $current == -* || -z $path || $path == dict ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -F _fupan fupan
`;
}

/** zsh reads bash's script through its own bridge, so that the two never differ. */
const zsh = (program: Command): string =>
  `#compdef fupan\nautoload -U +X bashcompinit && bashcompinit\n${bash(program)}`;

function fish(program: Command): string {
  const lines = ['# fupan completion for fish'];
  for (const { path, command } of nodesOf(program)) {
    const words = path.split(' ');
    const seen =
      path === '' ? '__fish_use_subcommand' : words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
    for (const child of command.commands)
      lines.push(
        `complete -c fupan -f -n ${quoted(seen)} -a ${quoted(child.name())} -d ${quoted(child.summary() || child.description())}`,
      );
    for (const option of command.options) {
      const names = [option.short && `-s ${option.short.slice(1)}`, option.long && `-l ${option.long.slice(2)}`].filter(
        Boolean,
      );
      const value = option.argChoices ? ` -x -a ${quoted(option.argChoices.join(' '))}` : option.required ? ' -r' : '';
      lines.push(`complete -c fupan -n ${quoted(seen)} ${names.join(' ')}${value} -d ${quoted(option.description)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const scripts: Readonly<Record<Shell, (program: Command) => string>> = { bash, zsh, fish };
