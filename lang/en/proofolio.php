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
 * English strings of the competency portfolio.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['erroralreadydecided'] = 'This version is already marked: {$a}.';
$string['errorbaseoutdated'] = 'Version {$a->number} of this proof was submitted while you were writing. Your text is kept here: read that version, then save or submit again to go on from it.';
$string['errorcannotcomment'] = 'You cannot comment on this proof.';
$string['errorcannotdecide'] = 'Only the student’s tutor or the coordination can decide on this proof.';
$string['errorcannotmanage'] = 'Only the coordination can do this.';
$string['errorcannotmanagestudent'] = 'You cannot manage this student.';
$string['errorcannotviewactivity'] = 'You have no part in this competency portfolio.';
$string['errorcannotviewdraft'] = 'Drafts are seen by their owner only.';
$string['errorcannotviewkepttrace'] = 'This trace has not been shown to you.';
$string['errorcannotviewportfolio'] = 'This portfolio is private to its owner, their tutors and the coordination.';
$string['errorcannotwrite'] = 'You cannot write proofs in this activity.';
$string['errorcannotwriteportfolio'] = 'Only its owner can write in this portfolio.';
$string['errorclosed'] = 'This activity closed on {$a}. You can read everything, but nothing can be changed any more.';
$string['errorcodemissing'] = 'Give the competency a short code, for example CG3.';
$string['errorcodetaken'] = '{$a->code} is already “{$a->name}”. Choose another code.';
$string['errorcompetencynottarget'] = 'This competency is not one of your targets. Choose one from the list.';
$string['errorcontentmissing'] = 'Write a few words first.';
$string['errordecisionoutdated'] = 'Version {$a->number} has been submitted meanwhile. Read it before you decide.';
$string['errordescriptionmissing'] = 'Describe what you did before you submit.';
$string['errorexperiencemissing'] = 'Name the experience that this context belongs to.';
$string['errorfiletoolarge'] = '“{$a->filename}” is larger than {$a->limit}. Attach a smaller copy, or give a link to it.';
$string['errorforeign'] = 'This choice does not belong to your portfolio. Choose one from the list.';
$string['errorinuse'] = '“{$a}” is used by targets or proofs, so it stays.';
$string['errorlabelfixed'] = 'This proof has been submitted, so its name, competency and letter stay. The coordination can correct them.';
$string['errorlettertaken'] = '{$a->label} is already your proof “{$a->name}”. Choose another letter.';
$string['errorlinknotacceptable'] = 'Give a whole web address that begins with https:// or http://.';
$string['errornamemissing'] = 'Give your proof a name.';
$string['errornoletterleft'] = 'All letters from A to Z are in use for {$a}.';
$string['errornotaletter'] = 'Choose a letter from A to Z.';
$string['errornothingsubmitted'] = 'This proof has not been submitted yet.';
$string['errornotopen'] = 'This activity opens on {$a}. Until then nothing can be written.';
$string['errortoolong'] = 'At most {$a->limit} characters are possible here: take {$a->over} away.';
$string['errortoomanytraces'] = 'A proof can have {$a} traces at most.';
$string['guideanalysis'] = 'Questions that help you analyse';
$string['guideanalysis1'] = 'Why did you act, and why in this way rather than another?';
$string['guideanalysis2'] = 'What worked, what did not, and how do you explain it?';
$string['guideanalysis3'] = 'What do you know or do now that you did not before?';
$string['guideanalysis4'] = 'In the same situation, would you keep this method? What would make you change it?';
$string['guideanalysis5'] = 'Among all your traces, what makes this one convincing?';
$string['guidedescription'] = 'Questions that help you describe';
$string['guidedescription1'] = 'Where were you, with whom, and on which piece of work, when this trace came about?';
$string['guidedescription2'] = 'What did you set up beforehand: people, tools, rules, time?';
$string['guidedescription3'] = 'Which steps did you go through, in which order, and what was your own part in each?';
$string['guidedescription4'] = 'Who needed something, and what exactly did they expect?';
$string['guidedescription5'] = 'What did you start from: an existing file, an example, advice, a blank page?';
$string['guidedescription6'] = 'How did you check that the outcome met that expectation, and with whom?';
$string['guidedescription7'] = 'What have you learned at school that served you here?';
$string['guidedescription8'] = 'What does this show of the competency, and of which of its elements?';
$string['modulename'] = 'Competency portfolio';
$string['modulenameplural'] = 'Competency portfolios';
$string['pluginadministration'] = 'Competency portfolio administration';
$string['pluginname'] = 'Competency portfolio';
$string['stateapproved'] = 'Approved';
$string['statechanges'] = 'To improve';
$string['statedraft'] = 'Draft';
$string['statesubmitted'] = 'Submitted';
