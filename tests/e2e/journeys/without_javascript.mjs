/**
 * Everything that matters without a script: write, attach, submit, read, comment, decide.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName} from '../lib/acts.mjs';
import {shows} from '../lib/expect.mjs';
import {demonstrationFile} from '../lib/files.mjs';
import {journey} from '../lib/journey.mjs';
import {like, string} from '../lib/strings.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const name = newName('Written without a script');

await journey('Without JavaScript', async({stage, step}) => {
    const student = await stage.enter('adaeze', {javaScript: false});
    const tutor = await stage.enter('daniel', {javaScript: false});
    const form = new ProofForm(student);
    const own = new Proof(student);
    const theirs = new Proof(tutor);

    await step('The student writes, attaches a file and a link, and saves', async() => {
        const logbook = await new Logbook(student).enter();
        await logbook.begin();
        await form.atRest();
        await form.fill({
            name,
            competency: 'CG3',
            newexperience: 'Summer job',
            newcontext: name,
            elements: ['Plan the work and adjust the plan'],
            description: 'First the list, then the order.',
            analysis: 'A list is no plan.',
            newlink: 'https://www.example.org/list',
            newlinkcaption: 'The list',
        });
        await adapter.attachWithoutScript(student.page, demonstrationFile('checklist.txt'));
        await form.press('savestay');
        await form.atRest();
        assert.match(await form.value('tracecaption2'), /The list|^$/);
    });

    await step('The student describes the traces and submits', async() => {
        const captions = form.root.locator('input[name^=tracecaption]');
        assert.equal(await captions.count(), 2);
        for (const number of [1, 2]) {
            if (await form.value(`tracecaption${number}`) === '') {
                await form.fill({[`tracecaption${number}`]: 'The checklist itself'});
            }
        }
        await form.press('submitversion');
        await own.atRest();
        assert.equal(await own.state(), 'submitted');
        await shows(own.trace('The checklist itself'), /checklist\.txt/);
        await shows(own.trace('The list'), /CG3-[A-Z]\.[12]/);
    });

    await step('The tutor finds it and reads', async() => {
        const logbook = await new Logbook(tutor).enter();
        assert.equal(await logbook.isUnread(name), true);
        await logbook.follow(name);
        await theirs.atRest();
        await shows(theirs.version, /First the list[\s\S]*A list is no plan/);
        assert.equal(await theirs.keepUnread.isVisible(), false, 'A button that does nothing is shown');
        const href = await theirs.trace('The checklist itself').locator('a').first().getAttribute('href');
        const file = await tutor.page.request.get(href);
        assert.equal(file.status(), 200);
    });

    await step('An empty comment is refused at its field', async() => {
        await theirs.say('');
        await theirs.atRest();
        await shows(theirs.error, like('en', 'errorcontentmissing'));
    });

    await step('The tutor comments', async() => {
        await theirs.say('Which order did you choose?');
        await theirs.atRest();
        await shows(theirs.comments, /Which order did you choose\?/);
        assert.equal(await theirs.content.inputValue(), '');
    });

    await step('The tutor requests changes', async() => {
        await theirs.say('Say why this order.', 'changes');
        await theirs.atRest();
        assert.equal(await theirs.state(), 'changes');
        await shows(theirs.comments, new RegExp(`${string('en', 'statechanges')}[\\s\\S]*Say why this order\\.`));
    });

    await step('The student answers with a version from the first one', async() => {
        await (await new Logbook(student).enter()).follow(name);
        await own.atRest();
        await shows(own.comments, /Say why this order/);
        await own.write();
        await form.atRest();
        assert.equal(await form.readText('description'), 'First the list, then the order.');
        await form.fill({analysis: 'A list is no plan: what hurts most comes first.'});
        await form.press('submitversion');
        await own.atRest();
        assert.equal(await own.versions().count(), 2);
        assert.equal(await own.version.locator('.proofolio-trace').count(), 2);
    });

    await step('The tutor approves', async() => {
        await (await new Logbook(tutor).enter()).follow(name);
        await theirs.atRest();
        await theirs.say('', 'approve');
        await theirs.atRest();
        assert.equal(await theirs.state(), 'approved');
    });
});
