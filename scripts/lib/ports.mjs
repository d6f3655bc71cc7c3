/**
 * Ports on the loopback interface.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {connect, createServer} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';

/**
 * Whether a port can be listened on.
 *
 * @param {number} port The port; 0 for any
 * @returns {Promise<number>} the port that was free, 0 when it was not
 */
export const probePort = (port) => new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(0));
    server.listen(port, '127.0.0.1', () => {
        const found = server.address().port;
        server.close(() => resolve(found));
    });
});

/**
 * A port that nobody listens on.
 *
 * @returns {Promise<number>} the port
 */
export const freePort = () => probePort(0);

/**
 * Waits until somebody listens on a port.
 *
 * @param {number} port The port
 * @param {number} seconds How long to wait at most
 * @returns {Promise<boolean>} whether somebody does
 */
export const answers = async(port, seconds = 15) => {
    const until = Date.now() + seconds * 1000;
    do {
        const open = await new Promise((resolve) => {
            const socket = connect(port, '127.0.0.1');
            socket.once('connect', () => {
                socket.destroy();
                resolve(true);
            });
            socket.once('error', () => resolve(false));
        });
        if (open) {
            return true;
        }
        await sleep(100);
    } while (Date.now() < until);
    return false;
};
