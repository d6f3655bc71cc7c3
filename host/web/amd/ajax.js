// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * core/ajax: calls external functions, all requests of a call in one.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/* global define, M */

define(['jquery', 'core/pending'], ($, Pending) => {
    /**
     * Asks the server.
     *
     * @param {object[]} requests
     * @returns {Promise<object[]>} an answer each
     */
    const ask = async(requests) => {
        const body = requests.map(({methodname, args}, index) => ({index, methodname, args}));
        const response = await fetch(`${M.cfg.wwwroot}/lib/ajax/service.php?sesskey=${M.cfg.sesskey}`, {
            method: 'POST',
            headers: {'Content-Type': 'application/json'},
            body: JSON.stringify(body),
        });
        return response.json();
    };

    return {
        /**
         * Calls external functions.
         *
         * @param {object[]} requests each with methodname and args
         * @param {boolean} async always
         * @param {boolean} loginrequired always
         * @param {boolean} nosessionupdate stay on the page when the session has ended
         * @returns {object[]} a jQuery promise each
         */
        call: (requests, async = true, loginrequired = true, nosessionupdate = false) => {
            const pending = new Pending('core/ajax');
            const deferreds = requests.map(() => $.Deferred());
            const refuse = (reason) => deferreds.forEach((deferred) => deferred.reject(reason));
            ask(requests).then((answers) => {
                if (answers.error) {
                    return refuse(answers);
                }
                const failed = answers.find((answer) => answer.error);
                if (failed?.exception.errorcode === 'servicerequireslogin' && !nosessionupdate) {
                    window.location = `${M.cfg.wwwroot}/login/index.php`;
                    return undefined;
                }
                answers.forEach((answer, index) => !answer.error && deferreds[index].resolve(answer.data));
                return failed && refuse(failed.exception);
            }).catch(refuse).finally(() => pending.resolve());
            return deferreds.map((deferred) => deferred.promise());
        },
    };
});
