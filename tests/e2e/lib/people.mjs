/**
 * The people and the courses of the demonstration.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** Everybody's password. */
export const password = 'Portfolio-2026';

/** Name and language by user name. */
export const people = {
    ines: {name: 'Inès Belkacem', lang: 'fr'},
    yann: {name: 'Yann Trévidic', lang: 'fr'},
    adaeze: {name: 'Adaeze Okonjo', lang: 'en'},
    helene: {name: 'Hélène Marchadour', lang: 'fr'},
    daniel: {name: 'Daniel Whitcombe', lang: 'en'},
    soazig: {name: 'Soazig Nguyen', lang: 'fr'},
};

/** The courses, by the language of what is in them. */
export const courses = {
    en: {shortname: 'PROJECT-PORTFOLIO', title: /making up for a project module/},
    fr: {shortname: 'RATTRAPAGE-PROJET', title: /rattrapage projet/},
};
