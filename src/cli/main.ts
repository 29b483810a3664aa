import { BlurError } from '../contract/blur-error.js';
import { runBlurCommand } from './blur-command.js';
import { listLooks } from './list-looks.js';

const usage = `Wide Open: lens blur for headshots, on this machine only.

  wide-open blur PHOTO… [options]     blur the room behind the person
  wide-open looks                     list the looks

Options of blur
  --look ID               one of the looks (default: corporate)
  --out FILE|DIR          where the result goes (default: beside the photo, as name-look.ext)
  --f-number N            lens opening instead of the look's own, 1 to 32
  --focal-length-mm N     focal length instead of 85, 20 to 200
  --head-height-px N      crown to chin, instead of the measured one
  --matte FILE            use this matte (grey PNG, white is the person)
  --disparity FILE        use this disparity (grey PNG, white is near, black infinitely far)
  --matte-out FILE        write the matte used
  --disparity-out FILE    write the disparity used
  --report FILE.json      write what was found and what it cost

Exit codes: 0 all done, 1 some photos failed (the others are written), 2 wrong usage.
`;

process.exitCode = await run(process.argv.slice(2));

async function run([command, ...args]: string[]): Promise<number> {
  try {
    if (command === 'blur' && !args.includes('--help')) return await runBlurCommand(args);
    if (command === 'looks' && args.length === 0) {
      process.stdout.write(listLooks());
      return 0;
    }
    const asked = [command, ...args].some((word) => word !== undefined && /^(help|--help|-h)$/.test(word));
    (asked ? process.stdout : process.stderr).write(usage);
    return asked ? 0 : 2;
  } catch (thrown) {
    const error = BlurError.from(thrown);
    process.stderr.write(`wide-open: ${error.message}\n`);
    return error.code === 'bad-argument' ? 2 : 1;
  }
}
