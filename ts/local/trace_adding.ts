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
 * Adding traces: from the camera, from files, dropped or pasted, or through Moodle’s own file manager.
 *
 * @module     mod_proofolio/local/trace_adding
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {tellChanged} from './changed';
import {fieldOf, find, numberOf} from './dom';
import {messageOf} from './failure';
import {requestSave} from './draft_saving';
import {hasError, rowOf} from './form_row';
import {report, text, whilePending} from './moodle';
import {shrink} from './photo';
import {listUploads} from './repository';
import {isRemoved, numberOfTile, tilesIn} from './trace_tile';
import {addTiles, numberPlaces} from './trace_tiles';
import {uploadFile, UploadRefused} from './upload';

/** What Moodle's file manager tells the page when its files have changed. */
const managerChanged = 'core_form/uploadChanged';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

// A pasted picture has a name that says nothing: it gets the moment at which it was pasted.
const named = (file: File): File => {
    const moment = new Date().toISOString().slice(0, 19).replace(/\D/g, '-');
    const ending = file.name.split('.').pop() ?? 'png';
    return /^image\.\w+$/.test(file.name) ? new File([file], `image-${moment}.${ending}`, {type: file.type}) : file;
};

/**
 * Offers the ways to add files, and shows a tile for each file that has arrived.
 *
 * @param form The form of the proof
 */
export const listenToTraces = (form: HTMLElement): void => {
    const area = find(form, 'draft-traces');
    const adding = find(form, 'trace-adding');
    const sending = find(form, 'trace-sending');
    const error = find(form, 'trace-error');
    const itemid = fieldOf(form, 'traces');
    const cmid = numberOf(area, 'cmid');

    const count = (): number => tilesIn(area).filter((tile) => !isRemoved(tile)).length;

    /** Shows what is in the draft area now: tiles for new files, none for those that are gone before they were saved. */
    const list = async(): Promise<HTMLElement[]> => {
        const files = await listUploads(cmid, Number(itemid.value));
        const names = files.map(({filename}) => filename);
        for (const tile of tilesIn(area)) {
            const isUpload = numberOfTile(tile) === 0 && tile.dataset.keptid === '0' && tile.dataset.filename !== '';
            if (isUpload && !names.includes(tile.dataset.filename ?? '')) {
                tile.remove();
            }
        }
        const isAbout = (tile: HTMLElement): boolean => tile.dataset.keptid === '0' || numberOfTile(tile) > 0;
        const shown = tilesIn(area).filter(isAbout).map((tile) => tile.dataset.filename);
        const tiles = await addTiles(form, files.filter(({filename}) => !shown.includes(filename)));
        numberPlaces(form);
        tellChanged(tiles[0] ?? area);
        requestSave(form);
        return tiles;
    };

    const refuse = async(filename: string, reason: string): Promise<void> => {
        const message = await text('tracenotsent', {filename, reason});
        error.textContent = `${error.textContent} ${message}`.trim();
    };

    const reasonOf = (problem: unknown): Promise<string> =>
        problem instanceof UploadRefused ? messageOf(problem) : text('tracenetwork');

    const sendOne = async(chosen: File): Promise<void> => {
        const file = area.dataset.shrinkphotos === '1' ? await shrink(chosen) : chosen;
        if (count() >= numberOf(area, 'maxfiles')) {
            await refuse(file.name, await text('tracetoomany', numberOf(area, 'maxfiles')));
            return;
        }
        if (file.size > numberOf(area, 'maxbytes')) {
            await refuse(file.name, await text('tracetoolarge', area.dataset.maxsize ?? ''));
            return;
        }
        sending.textContent = await text('tracesending', {filename: file.name, percent: 0});
        try {
            const {filename} = await uploadFile(cmid, Number(itemid.value), file, (part) => {
                sending.textContent = sending.textContent.replace(/\d+(?=\D*$)/, String(Math.round(part * 100)));
            });
            await list();
            announce(area, await text('tracesent', filename));
        } catch (problem: unknown) {
            await refuse(file.name, await reasonOf(problem));
        } finally {
            sending.textContent = '';
        }
    };

    const send = (files: readonly File[]): void => {
        error.textContent = '';
        whilePending('trace_adding', async() => {
            // One after the other: a bad network carries one file better than twenty.
            for (const file of files) {
                await sendOne(file);
            }
        }).catch(report);
    };

    const offer = (region: string): void => {
        const input = find(form, region);
        input.addEventListener('change', (event) => {
            // The form is told when the file has arrived.
            event.stopPropagation();
            if (input instanceof HTMLInputElement) {
                send([...input.files ?? []]);
                input.value = '';
            }
        });
    };

    const takeDrops = (): void => {
        const place = area.closest('fieldset') ?? area;
        const isOurs = (event: DragEvent): boolean =>
            hasFiles(event) && !(event.target instanceof Element && find(form, 'trace-otherplaces').contains(event.target));
        place.addEventListener('dragover', (event) => {
            if (isOurs(event)) {
                event.preventDefault();
                adding.classList.add('proofolio-adding-over');
            }
        });
        place.addEventListener('dragleave', () => {
            adding.classList.remove('proofolio-adding-over');
        });
        place.addEventListener('drop', (event) => {
            adding.classList.remove('proofolio-adding-over');
            if (isOurs(event)) {
                event.preventDefault();
                send([...event.dataTransfer?.files ?? []]);
            }
        });
    };

    const foldManager = (): void => {
        const fold = find(form, 'trace-otherplaces');
        const row = rowOf(itemid);
        fold.append(row);
        fold.toggleAttribute('open', hasError(row));
        fold.hidden = false;
    };

    offer('trace-camera');
    offer('trace-files');
    takeDrops();
    document.addEventListener('paste', (event) => {
        const files = [...event.clipboardData?.files ?? []];
        // What is pasted into a dialog above the form is none of its business.
        const isElsewhere = event.target instanceof Element && event.target.closest('dialog, [role="dialog"]') !== null;
        if (files.length > 0 && !isElsewhere && !event.defaultPrevented) {
            event.preventDefault();
            send(files.map(named));
        }
    });
    form.addEventListener(managerChanged, () => {
        whilePending('trace_adding', list).catch(report);
    });
    foldManager();
    form.classList.add('proofolio-scripted');
    adding.hidden = false;
};
