/**
 * Everybody reads the pages in their own language, dates too.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapter} from '../lib/adapter.mjs';
import {newName, submitProof} from '../lib/acts.mjs';
import {shows} from '../lib/expect.mjs';
import {journey} from '../lib/journey.mjs';
import {like, string} from '../lib/strings.mjs';
import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

const months = {
    fr: /\d{1,2}\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s20\d\d/,
    en: /\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\s20\d\d/,
};
const name = newName('Lu en deux langues');

await journey('Two languages', async({stage, step, check}) => {
    const readers = {fr: await stage.enter('yann'), en: await stage.enter('daniel')};
    const ids = {};

    await step('A French student submits a proof', async() => {
        const proof = await submitProof(readers.fr, name);
        await shows(readers.fr.page.locator('#user-notifications'), like('fr', 'versionissubmitted'));
        ids.proof = await proof.id();
    });

    for (const [lang, scope] of [['fr', 'own'], ['en', 'students']]) {
        const {page} = readers[lang];

        await check(`The logbook is in ${lang}`, async() => {
            const logbook = await new Logbook(readers[lang]).enter();
            const section = logbook.section(scope);
            assert.equal((await page.locator('html').getAttribute('lang')).slice(0, 2), lang);
            for (const key of [scope === 'own' ? 'ownproofs' : 'studentsproofs', 'searchproofs', 'allstates', 'onlyunread']) {
                await shows(section, like(lang, key));
            }
            await shows(logbook.row(name).locator('[data-state]'), like(lang, 'statesubmitted'));
            await shows(section.locator('time'), new RegExp(months[lang].source));
        });

        await check(`What a script brings is in ${lang}`, async() => {
            const logbook = await new Logbook(readers[lang]).enter();
            await logbook.filter(scope, 'search').fill('zzzz');
            await shows(logbook.section(scope), like(lang, 'emptyfiltered'));
        });

        await check(`The proof is in ${lang}`, async() => {
            const proof = await new Proof(readers[lang]).open(ids.proof);
            for (const key of ['description', 'analysis', 'traces', 'nocommentsyet', 'submittedas']) {
                await shows(proof.root, like(lang, key));
            }
            assert.match(await proof.version.locator('time').first().getAttribute('title'), months[lang]);
            assert.doesNotMatch(await proof.root.innerText(), new RegExp(string(lang === 'fr' ? 'en' : 'fr', 'nocommentsyet')));
        });
    }

    await check('The form and its questions are in French', async() => {
        const {cmid} = await new Logbook(readers.fr).enter();
        const form = await new ProofForm(readers.fr).open({id: cmid});
        for (const key of ['guidedescription3', 'guideanalysis2', 'tracelinkadding', 'addcontext']) {
            await shows(form.root, like('fr', key));
        }
    });

    await check('The language can be changed on the page', async() => {
        const {page} = readers.fr;
        await new Proof(readers.fr).open(ids.proof);
        await adapter.chooseLanguage(page, 'en');
        try {
            await shows(page.locator('[data-region=proof]'), like('en', 'nocommentsyet'));
        } finally {
            await adapter.chooseLanguage(page, 'fr');
        }
        await shows(page.locator('[data-region=proof]'), like('fr', 'nocommentsyet'));
    });
});
