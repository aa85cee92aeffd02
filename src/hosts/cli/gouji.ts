// The command line's entry point.
import { stdout } from 'node:process';
import manifest from '../../../package.json';

stdout.write(`${manifest.version}\n`);
