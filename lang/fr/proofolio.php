<?php
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
 * French strings of the competency portfolio.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['erroralreadydecided'] = 'Cette version porte déjà la mention : {$a}.';
$string['errorbaseoutdated'] = 'La version {$a->number} de cette preuve a été soumise pendant que vous écriviez. Votre texte est conservé ici : lisez cette version, puis enregistrez ou soumettez à nouveau pour continuer à partir d’elle.';
$string['errorcannotcomment'] = 'Vous ne pouvez pas commenter cette preuve.';
$string['errorcannotdecide'] = 'Seuls les tuteurs ou tutrices de cet étudiant et la coordination peuvent se prononcer sur cette preuve.';
$string['errorcannotmanage'] = 'Seule la coordination peut faire cela.';
$string['errorcannotmanagestudent'] = 'Vous ne pouvez pas gérer cet étudiant.';
$string['errorcannotviewactivity'] = 'Vous ne participez pas à ce portfolio de compétences.';
$string['errorcannotviewdraft'] = 'Les brouillons ne sont visibles que par leur propriétaire.';
$string['errorcannotviewkepttrace'] = 'Cette trace ne vous a pas été montrée.';
$string['errorcannotviewportfolio'] = 'Ce portfolio est réservé à son propriétaire, à ses tuteurs ou tutrices et à la coordination.';
$string['errorcannotwrite'] = 'Vous ne pouvez pas rédiger de preuves dans cette activité.';
$string['errorcannotwriteportfolio'] = 'Seul son propriétaire peut écrire dans ce portfolio.';
$string['errorclosed'] = 'Cette activité est fermée depuis le {$a}. Vous pouvez tout lire, mais plus rien ne peut être modifié.';
$string['errorcodemissing'] = 'Donnez un code court à la compétence, par exemple CG3.';
$string['errorcodetaken'] = '{$a->code} désigne déjà « {$a->name} ». Choisissez un autre code.';
$string['errorcompetencynottarget'] = 'Cette compétence ne fait pas partie de vos compétences visées. Choisissez-en une dans la liste.';
$string['errorcontentmissing'] = 'Écrivez d’abord quelques mots.';
$string['errordecisionoutdated'] = 'La version {$a->number} a été soumise entre-temps. Lisez-la avant de vous prononcer.';
$string['errordescriptionmissing'] = 'Décrivez ce que vous avez fait avant de soumettre.';
$string['errorexperiencemissing'] = 'Nommez l’expérience à laquelle ce contexte appartient.';
$string['errorfiletoolarge'] = '« {$a->filename} » dépasse {$a->limit}. Joignez une copie plus légère ou indiquez un lien.';
$string['errorforeign'] = 'Ce choix n’appartient pas à votre portfolio. Choisissez-en un dans la liste.';
$string['errorinuse'] = '« {$a} » est utilisé par des compétences visées ou des preuves : sa suppression est impossible.';
$string['errorlabelfixed'] = 'Cette preuve a été soumise : son nom, sa compétence et sa lettre ne changent plus. La coordination peut les corriger.';
$string['errorlettertaken'] = '{$a->label} désigne déjà votre preuve « {$a->name} ». Choisissez une autre lettre.';
$string['errorlinknotacceptable'] = 'Indiquez une adresse web complète qui commence par https:// ou http://.';
$string['errornamemissing'] = 'Donnez un nom à votre preuve.';
$string['errornoletterleft'] = 'Toutes les lettres de A à Z sont déjà utilisées pour {$a}.';
$string['errornotaletter'] = 'Choisissez une lettre de A à Z.';
$string['errornothingsubmitted'] = 'Cette preuve n’a pas encore été soumise.';
$string['errornotopen'] = 'Cette activité ouvre le {$a}. D’ici là, rien ne peut y être écrit.';
$string['errortoolong'] = 'Ce texte est limité à {$a->limit} caractères : retirez-en {$a->over}.';
$string['errortoomanytraces'] = 'Une preuve peut comporter au plus {$a} traces.';
$string['guideanalysis'] = 'Des questions pour analyser';
$string['guideanalysis1'] = 'Pourquoi avoir agi, et pourquoi de cette façon plutôt que d’une autre ?';
$string['guideanalysis2'] = 'Qu’est-ce qui a fonctionné, qu’est-ce qui a résisté, et comment l’expliquez-vous ?';
$string['guideanalysis3'] = 'Que savez-vous ou que faites-vous maintenant que vous ne saviez ou ne faisiez pas avant ?';
$string['guideanalysis4'] = 'Dans la même situation, garderiez-vous cette méthode ? Qu’est-ce qui vous en ferait changer ?';
$string['guideanalysis5'] = 'Parmi toutes vos traces, qu’est-ce qui rend celle-ci convaincante ?';
$string['guidedescription'] = 'Des questions pour décrire';
$string['guidedescription1'] = 'Où étiez-vous, avec qui et sur quel travail, lorsque cette trace est née ?';
$string['guidedescription2'] = 'Qu’avez-vous organisé avant de commencer : personnes, outils, règles, temps ?';
$string['guidedescription3'] = 'Quelles étapes avez-vous suivies, dans quel ordre, et quelle a été votre part dans chacune ?';
$string['guidedescription4'] = 'Qui avait besoin de quelque chose, et qu’attendait-on précisément ?';
$string['guidedescription5'] = 'Quel était votre point de départ : un fichier existant, un exemple, un conseil, une page blanche ?';
$string['guidedescription6'] = 'Comment avez-vous vérifié, et avec qui, que le résultat convenait à cette attente ?';
$string['guidedescription7'] = 'Quels acquis de votre formation vous ont servi ici ?';
$string['guidedescription8'] = 'Que montre cette action de la compétence visée, et duquel de ses éléments ?';
$string['modulename'] = 'Portfolio de compétences';
$string['modulenameplural'] = 'Portfolios de compétences';
$string['pluginadministration'] = 'Administration du portfolio de compétences';
$string['pluginname'] = 'Portfolio de compétences';
$string['stateapproved'] = 'Approuvée';
$string['statechanges'] = 'À améliorer';
$string['statedraft'] = 'Brouillon';
$string['statesubmitted'] = 'Soumise';
