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

$string['aboutversion'] = 'sur la version {$a}';
$string['agoday'] = 'il y a 1 jour';
$string['agodays'] = 'il y a {$a} jours';
$string['agohour'] = 'il y a 1 heure';
$string['agohours'] = 'il y a {$a} heures';
$string['agojustnow'] = 'à l’instant';
$string['agominute'] = 'il y a 1 minute';
$string['agominutes'] = 'il y a {$a} minutes';
$string['agoyesterday'] = 'hier';
$string['allcompetencies'] = 'Toutes les compétences';
$string['allcontexts'] = 'Tous les contextes';
$string['allstates'] = 'Tous les états';
$string['allstudents'] = 'Toutes et tous';
$string['analysis'] = 'Analyse – pourquoi, et ce que j’ai appris';
$string['answer'] = 'Répondre';
$string['approve'] = 'Approuver';
$string['approvenote'] = 'Approuver signifie que cette version vous convainc telle quelle. Cela ne valide aucune compétence, c’est le rôle du jury, et ne montre la preuve à personne d’autre.';
$string['areaanalysis'] = 'Fichiers des analyses';
$string['areadescription'] = 'Fichiers des descriptions';
$string['areadraftanalysis'] = 'Fichiers des analyses en brouillon';
$string['areadraftdescription'] = 'Fichiers des descriptions en brouillon';
$string['areadrafttrace'] = 'Traces des brouillons';
$string['areakept'] = 'Traces gardées';
$string['areatrace'] = 'Traces';
$string['backtologbook'] = 'Retour au journal de bord';
$string['clearfilters'] = 'Afficher toutes les preuves';
$string['comment'] = 'Commenter';
$string['comments'] = 'Commentaires';
$string['competency'] = 'Compétence';
$string['competencycodename'] = '{$a->code} {$a->name}';
$string['context'] = 'Contexte';
$string['contextofexperience'] = '{$a->experience} – {$a->context}';
$string['continueversion'] = 'Poursuivre la version {$a}';
$string['description'] = 'Description – ce que j’ai fait et comment';
$string['draftsaved'] = 'Brouillon enregistré {$a}';
$string['elementsshown'] = 'Éléments montrés';
$string['emptynobody'] = 'Vous n’avez pas de preuves ici et n’accompagnez encore personne. Demandez à la coordination de vous ajouter.';
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
$string['errorclosesbeforeopening'] = 'La fermeture doit venir après l’ouverture.';
$string['errorcodemissing'] = 'Donnez un code court à la compétence, par exemple CG3.';
$string['errorcodetaken'] = '{$a->code} désigne déjà « {$a->name} ». Choisissez un autre code.';
$string['errorcompetencynottarget'] = 'Cette compétence ne fait pas partie de vos compétences visées. Choisissez-en une dans la liste.';
$string['errorcontentmissing'] = 'Écrivez d’abord quelques mots.';
$string['errorcreditsnotacceptable'] = 'Les crédits sont un nombre de 0 à {$a}.';
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
$string['errornewcontextmissing'] = 'Nommez le contexte au sein de cette expérience : un projet, un client, une équipe.';
$string['errornewlinkmissing'] = 'Indiquez le lien de cette trace.';
$string['errornoletterleft'] = 'Toutes les lettres de A à Z sont déjà utilisées pour {$a}.';
$string['errornotaletter'] = 'Choisissez une lettre de A à Z.';
$string['errornothingsubmitted'] = 'Cette preuve n’a pas encore été soumise.';
$string['errornotopen'] = 'Cette activité ouvre le {$a}. D’ici là, rien ne peut y être écrit.';
$string['errortoolong'] = 'Ce texte est limité à {$a->limit} caractères : retirez-en {$a->over}.';
$string['errortoomanytraces'] = 'Une preuve peut comporter au plus {$a} traces.';
$string['eventchangesrequested'] = 'Améliorations demandées';
$string['eventcommentcreated'] = 'Commentaire rédigé';
$string['eventcompetencycreated'] = 'Compétence ajoutée';
$string['eventcompetencydeleted'] = 'Compétence supprimée';
$string['eventcompetencyupdated'] = 'Compétence modifiée';
$string['eventdraftsaved'] = 'Brouillon enregistré';
$string['eventproofcreated'] = 'Preuve commencée';
$string['eventproofviewed'] = 'Preuve consultée';
$string['eventtargetadded'] = 'Compétence visée ajoutée';
$string['eventtargetremoved'] = 'Compétence visée retirée';
$string['eventtargetupdated'] = 'Compétence visée modifiée';
$string['eventtutorassigned'] = 'Désignation d’un tuteur ou d’une tutrice';
$string['eventtutorunassigned'] = 'Fin de la désignation d’un tuteur ou d’une tutrice';
$string['eventversionapproved'] = 'Version approuvée';
$string['eventversionsubmitted'] = 'Version soumise';
$string['filter'] = 'Filtrer';
$string['filterproofs'] = 'Trouver des preuves';
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
$string['lastworked'] = 'Dernière activité';
$string['manage'] = 'Gérer';
$string['markunread'] = 'Marquer comme non lue';
$string['maskedcopy'] = 'Copie masquée';
$string['maxbytes'] = 'Taille maximale d’un fichier';
$string['maxbytes_help'] = 'La taille maximale d’un fichier joint comme trace ou placé dans un texte. Pour une longue vidéo, mieux vaut un lien vers la source.';
$string['maxfiles'] = 'Traces par preuve';
$string['maxfiles_help'] = 'Le plus grand nombre de traces d’une preuve, fichiers et liens ensemble.';
$string['modulename'] = 'Portfolio de compétences';
$string['modulename_help'] = 'Les étudiants et étudiantes qui doivent revalider des compétences en rassemblent des preuves : des traces de leur propre action, avec une description de ce qui a été fait et une analyse de ce qui a été appris. Le tuteur ou la tutrice de portfolio commente chaque version ; une version meilleure y répond, et toutes les versions restent.';
$string['modulenameplural'] = 'Portfolios de compétences';
$string['new'] = 'Nouveau';
$string['newerversion'] = 'Vous lisez une ancienne version. La version {$a} est la plus récente.';
$string['newproof'] = 'Nouvelle preuve';
$string['nextpage'] = 'Page suivante';
$string['nextproof'] = 'Preuve suivante :';
$string['noanalysis'] = 'Pas encore d’analyse.';
$string['nocomments'] = 'Aucun commentaire';
$string['nocommentsyet'] = 'Pas encore de commentaires.';
$string['nocontext'] = 'Aucun contexte indiqué';
$string['nogroup'] = 'Dans aucun groupe';
$string['nothingnew'] = 'Rien de nouveau';
$string['notraces'] = 'Aucune trace.';
$string['notyet'] = 'Pas encore';
$string['noversion'] = 'Pas encore envoyée';
$string['onlyunread'] = 'Seulement les nouveautés';
$string['opensinnewwindow'] = '(s’ouvre dans une nouvelle fenêtre)';
$string['otherproofs'] = 'Autres preuves';
$string['pages'] = 'Pages';
$string['pluginadministration'] = 'Administration du portfolio de compétences';
$string['pluginname'] = 'Portfolio de compétences';
$string['previouspage'] = 'Page précédente';
$string['previousproof'] = 'Preuve précédente :';
$string['proof'] = 'Preuve';
$string['proofolio:accompany'] = 'Accompagner des étudiants et étudiantes comme tuteur ou tutrice de portfolio';
$string['proofolio:addinstance'] = 'Ajouter un portfolio de compétences à un cours';
$string['proofolio:coordinate'] = 'Coordonner : définir les compétences, les compétences visées et les tuteurs et tutrices, et lire les portfolios';
$string['proofolio:submit'] = 'Écrire son propre portfolio';
$string['proofolio:view'] = 'Participer à un portfolio de compétences';
$string['readlatest'] = 'La lire';
$string['requestchanges'] = 'Demander des améliorations';
$string['resetportfolios'] = 'Supprimer tous les portfolios';
$string['resetportfolios_help'] = 'Supprime tout le travail des étudiants, des étudiantes et des tuteurs et tutrices : preuves avec toutes leurs versions, traces, commentaires, fichiers, ainsi que les compétences visées et les tuteurs et tutrices de chaque personne. Les compétences de l’activité restent.';
$string['searchproofs'] = 'Rechercher';
$string['sourcelink'] = 'Source complète';
$string['state'] = 'État';
$string['stateapproved'] = 'Approuvée';
$string['statechanges'] = 'À améliorer';
$string['statedraft'] = 'Brouillon';
$string['statesubmitted'] = 'Soumise';
$string['student'] = 'Étudiant ou étudiante';
$string['students'] = 'Étudiantes et étudiants';
$string['submitted'] = 'Envoyée';
$string['submittedas'] = 'Envoyée sous le nom';
$string['submittedproofs'] = 'Preuves envoyées';
$string['timeclose'] = 'Fermeture';
$string['timeclose_help'] = 'À partir de ce moment, on peut lire mais plus rien écrire.';
$string['timeopen'] = 'Ouverture';
$string['timeopen_help'] = 'Avant ce moment, on peut lire mais rien écrire. La coordination peut définir à tout moment les compétences, les compétences visées et les tuteurs et tutrices.';
$string['traces'] = 'Traces';
$string['tutormode'] = 'Qui est tuteur ou tutrice';
$string['tutormode_help'] = 'La coordination peut toujours désigner nommément des tuteurs et tutrices pour chaque étudiant ou étudiante. Ce réglage dit qui l’est aussi. Dans tous les cas, il faut être inscrit au cours et avoir le droit d’accompagner.';
$string['tutormodeassigned'] = 'Tuteurs et tutrices désignés uniquement : la coordination les nomme pour chaque étudiant ou étudiante';
$string['tutormodecourse'] = 'Aussi tous les tuteurs et tutrices du cours : chaque personne accompagne tout le monde';
$string['tutormodegroup'] = 'Aussi ceux et celles des groupes de l’étudiant ou de l’étudiante : toute personne qui partage un groupe';
$string['tutors'] = 'Tuteurs et tutrices';
$string['typedkept'] = 'Voici ce que vous avez saisi. Copiez-le pour le garder : rien n’a été enregistré.';
$string['unread'] = 'Nouveau pour vous';
$string['version'] = 'Version';
$string['versionnumber'] = 'Version {$a}';
$string['versions'] = 'Versions';
$string['when'] = 'Quand';
$string['writeversion'] = 'Écrire la version {$a}';
$string['youransweron'] = 'Votre réponse sur la version {$a}';
$string['yourcommenton'] = 'Votre commentaire sur la version {$a}';
