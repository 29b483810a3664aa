import { BlurError } from '../contract/blur-error.js';
import { runBatchCommand } from './batch-command.js';
import { runBlurCommand } from './blur-command.js';
import { runCheckCommand } from './check-command.js';
import { runLooksCommand } from './looks-command.js';
import { usage } from './usage.js';

const commands: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  blur: runBlurCommand,
  batch: runBatchCommand,
  check: runCheckCommand,
  looks: runLooksCommand,
};

process.exitCode = await run(process.argv.slice(2));

async function run([command, ...args]: string[]): Promise<number> {
  try {
    const isHelp = [command, ...args].some((word) => word !== undefined && /^(help|--help|-h)$/.test(word));
    const runCommand = commands[command ?? ''];
    if (runCommand !== undefined && !isHelp) return await runCommand(args);
    (isHelp ? process.stdout : process.stderr).write(usage(command));
    return isHelp ? 0 : 2;
  } catch (thrown) {
    const error = BlurError.from(thrown);
    process.stderr.write(`wide-open: ${error.message}\n`);
    // For a check, 1 means that something was found.
    return error.code === 'bad-argument' || command === 'check' ? 2 : 1;
  }
}
