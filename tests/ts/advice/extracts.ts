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
 * The eight extracts of the school's document that tutors sent back, and the two that were improved, retold: what the rules must
 * find in each, and nothing else.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Situation} from '../../../ts/local/advice/situations';
import type {Writing} from '../../../ts/local/advice/writing';

interface Extract {
    /** What it is about. */
    title: string;
    writing: Writing;
    /** The rules that apply, in their order. */
    codes: string[];
    /** Situations that must be found in the text. */
    situations: Situation[];
}

const design = 'CG3 Design and build systems and organisations';
const concevoir = 'CG3 Concevoir et réaliser des systèmes et des organisations';
const cooperate = 'CG8 Coopérer, y compris en contexte international et interculturel';

const writing = (changes: Partial<Writing>): Writing => ({
    competency: design,
    description: '',
    analysis: '',
    traces: [],
    removed: [],
    elements: {offered: 4, chosen: 2},
    sourcelink: '',
    sourceconfirmed: false,
    ...changes,
});

const labels = (...numbers: number[]): string[] => numbers.map((number) => `CG3-A.${String(number)}`);

export const extracts: Extract[] = [
    {
        title: 'two tools are attached, and nobody learns what they were good for',
        writing: writing({
            description: `The tool was to tell the workshop which cutting table is free. First we talked with the client for a
                long while to find out what they need. From that came a specification and a Gantt chart with the steps
                of the project. The specification itself is confidential: here is a simplified version of it, and the
                chart.`,
            traces: labels(1, 2),
        }),
        codes: ['no_level2', 'argues_use', 'relates_to_competency'],
        situations: ['needs', 'planning', 'client'],
    },
    {
        title: 'la première version du même texte, améliorée : les étapes y sont, le recul pas encore',
        writing: writing({
            competency: concevoir,
            description: `Au début j'ai rédigé un premier cahier des charges (CG3-A.1), relu avec le client. Trois autres tours
                ont suivi (CG3-A.2, CG3-A.3 et CG3-A.4) : le premier texte laissait dans l'ombre la question des droits
                (CG3-A.2), et plusieurs attentes ne servaient pas le besoin (CG3-A.3, CG3-A.4). Au quatrième tour j'ai
                tracé un planning (CG3-A.5). En le lisant, le client a renoncé à deux demandes (CG3-A.6), et le planning
                suivant était tenable (CG3-A.7).`,
            traces: labels(1, 2, 3, 4, 5, 6, 7),
        }),
        codes: ['no_level2', 'argues_use', 'relates_to_competency'],
        situations: ['needs', 'planning', 'client'],
    },
    {
        title: 'un fichier de suivi bien raconté, que personne ne peut voir',
        writing: writing({
            competency: concevoir,
            description: `Une fois l'outil chez le client, les demandes n'ont plus cessé : il en venait de lui, il en venait de
                nous. Plutôt qu'un logiciel de tickets, nous avons posé un classeur Excel sur le disque partagé, une
                feuille par sorte de demande. Chaque ligne disait quoi corriger, depuis quand, qui demande et qui livre.`,
            analysis: `Ce suivi avait des limites : deux personnes ne pouvaient pas écrire en même temps, et rien n'y rappelait
                une demande oubliée. Il convenait pourtant à ceux qui dirigeaient le projet, parce qu'ils pouvaient
                l'envoyer par mail et qu'ils en connaissaient la forme.`,
        }),
        codes: ['no_trace', 'relates_to_competency'],
        situations: ['tracking', 'client'],
    },
    {
        title: 'the same tracking sheet, improved: each step has its trace',
        writing: writing({
            description: `I compared the applications that were there already and that the users knew (CG3-A.1). I showed a
                mock-up of the sheets (CG3-A.2), made from the needs that we had gathered since the start (CG3-A.3).
                After that meeting came a second form with two more columns, who asks and since when (CG3-A.4), and a
                sheet for logistics (CG3-A.5).`,
            analysis: `A spreadsheet was not the best tool for agile work: nothing reminds you of a request that was forgotten.
                It was the right one here, because the managers send it by e-mail and nobody had to learn anything. I
                would do the mock-up again, for it found two columns that I had not thought of.`,
            traces: labels(1, 2, 3, 4, 5),
        }),
        codes: ['argues_use', 'relates_to_competency'],
        situations: ['tracking', 'needs'],
    },
    {
        title: 'a schedule that two people kept from two towns, of which no state is shown',
        writing: writing({
            description: `The other trainee and I were led by a partner of the firm, who shared out the tasks between us. The
                schedule came from our manager and had to respect the weeks that my colleague spent at school. As we sat
                in different regions, we met by video once a week, looked how far we were and changed the schedule where
                needed.`,
        }),
        codes: ['no_trace', 'no_level2', 'relates_to_competency'],
        situations: ['planning', 'meeting'],
    },
    {
        title: 'Scrum est nommé, sans backlog ni récit',
        writing: writing({
            competency: concevoir,
            description: `J'ai appris à travailler avec Scrum. C'est grâce à cette façon de mener un projet et un groupe que le
                produit a été livré à temps, au prix prévu et sans défaut : chaque sprint était préparé avec soin.`,
        }),
        codes: ['no_trace', 'no_level2', 'relates_to_competency'],
        situations: ['agile'],
    },
    {
        title: 'clients were satisfied, and figures were compared: neither is shown',
        writing: writing({
            description: `The last tests took a month. Two things tell that the dashboard is right: the clients were satisfied at
                the end, and above all its results agree with those of the media buyers. Together with them I compared
                the indicators of the dashboard with their own figures on several campaigns, to validate it.`,
        }),
        codes: ['no_trace', 'no_level2', 'relates_to_competency'],
        situations: ['testing', 'satisfaction', 'client'],
    },
    {
        title: 'des points chaque semaine avec les clients, sans un mail ni un agenda',
        writing: writing({
            competency: concevoir,
            description: `Une version bêta restait ouverte aux clients, qui comparaient ses chiffres aux leurs : leurs retours
                montraient les anomalies. Je les réunissais chaque semaine. Ces réunions hebdomadaires servaient à
                montrer ce qui était nouveau, à reprendre ce qui n'allait pas et à chercher ensemble comment y remédier.`,
        }),
        codes: ['no_trace', 'no_level2', 'relates_to_competency'],
        situations: ['client', 'meeting'],
    },
    {
        title: 'un parcours client qui a été validé, on ne sait comment',
        writing: writing({
            competency: concevoir,
            description: `Pendant plusieurs semaines j'ai écrit des tests pour m'assurer que chaque partie du code marche. J'ai
                aussi aidé à décrire le parcours client, c'est-à-dire ce que chacun fait d'ordinaire avec le service. Je
                l'ai ensuite essayé et validé pour chaque client de mon portefeuille, et sur plusieurs produits nouveaux
                destinés aux entreprises.`,
        }),
        codes: ['no_trace', 'no_level2', 'relates_to_competency'],
        situations: ['testing', 'journey', 'client'],
    },
    {
        title: 'a weekend for two hundred students, told in one go, with one sentence on what it taught',
        writing: writing({
            competency: cooperate,
            description: `I also worked with a larger group, for the welcome weekend of our school. There was regular contact with
                the tour operator before the weekend, and during it two hundred students to look after with a team of
                second-year students from everywhere. Some led the teams, others set up the equipment or went along on
                the outing, and the agents of the operator were on the spot: to coordinate all of them was the
                president's task from the first hour to the last.`,
            analysis: 'More than teamwork, this taught me to organise on a large scale, and how much people matter in it.',
        }),
        codes: ['no_trace', 'short_level2', 'relates_to_competency'],
        situations: ['team'],
    },
];
