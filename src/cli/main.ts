import { BlurError } from '../contract/blur-error.js';
import { runBlurCommand } from './blur-command.js';
import { listLooks } from './list-looks.js';
import { usage } from './usage.js';

process.exitCode = await run(process.argv.slice(2));

async function run([command, ...args]: string[]): Promise<number> {
  try {
    if (command === 'blur' && !args.includes('--help')) return await runBlurCommand(args);
    if (command === 'looks' && args.length === 0) {
      process.stdout.write(listLooks());
      return 0;
    }
    const asked = [command, ...args].some((word) => word !== undefined && /^(help|--help|-h)$/.test(word));
    (asked ? process.stdout : process.stderr).write(usage());
    return asked ? 0 : 2;
  } catch (thrown) {
    const error = BlurError.from(thrown);
    process.stderr.write(`wide-open: ${error.message}\n`);
    return error.code === 'bad-argument' ? 2 : 1;
  }
}
