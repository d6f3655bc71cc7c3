/**
 * A network that breaks off in the middle of a request.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {once} from 'node:events';
import {createServer} from 'node:net';

/**
 * Lets the next request to some addresses break off once a part of it is under way. Later ones go through.
 *
 * @param {import('playwright-core').Page} page The window
 * @param {RegExp} addresses Which requests
 * @param {number} after How many bytes get through, at least
 * @returns {Promise<function(): Promise<number>>} closes it, and says how many bytes had been sent
 */
export const breakOff = async(page, addresses, after) => {
    let carried = 0;
    const server = createServer((socket) => {
        socket.on('error', () => socket.destroy());
        socket.on('data', (piece) => {
            carried += piece.length;
            if (carried >= after) {
                socket.resetAndDestroy();
            }
        });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await page.route(addresses, (route) => {
        const {pathname, search} = new URL(route.request().url());
        return route.continue({url: `http://127.0.0.1:${server.address().port}${pathname}${search}`});
    }, {times: 1});
    return async() => {
        server.close();
        await once(server, 'close');
        return carried;
    };
};
