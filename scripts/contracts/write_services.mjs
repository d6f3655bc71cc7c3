/**
 * Writes ts/types/services.d.ts: npm run contracts:write.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {writeFileSync} from 'node:fs';
import {readDeclared} from './declared.mjs';
import {servicesTypes} from './services_types.mjs';

writeFileSync(new URL('../../ts/types/services.d.ts', import.meta.url), servicesTypes(readDeclared()));
