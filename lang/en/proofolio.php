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

$string['aboutversion'] = 'about version {$a}';
$string['agoday'] = '1 day ago';
$string['agodays'] = '{$a} days ago';
$string['agohour'] = '1 hour ago';
$string['agohours'] = '{$a} hours ago';
$string['agojustnow'] = 'just now';
$string['agominute'] = '1 minute ago';
$string['agominutes'] = '{$a} minutes ago';
$string['agoyesterday'] = 'yesterday';
$string['allcompetencies'] = 'All competencies';
$string['allcontexts'] = 'All contexts';
$string['allstates'] = 'All states';
$string['allstudents'] = 'All students';
$string['analysis'] = 'Analysis – why, and what I learned';
$string['answer'] = 'Answer';
$string['approve'] = 'Approve';
$string['approvenote'] = 'To approve says that this version convinces you as it is. It validates no competency, that is for the jury, and it shows the proof to nobody else.';
$string['areaanalysis'] = 'Files in analyses';
$string['areadescription'] = 'Files in descriptions';
$string['areadraftanalysis'] = 'Files in analyses of drafts';
$string['areadraftdescription'] = 'Files in descriptions of drafts';
$string['areadrafttrace'] = 'Traces of drafts';
$string['areakept'] = 'Kept traces';
$string['areatrace'] = 'Traces';
$string['backtologbook'] = 'Back to the logbook';
$string['clearfilters'] = 'Show all proofs';
$string['comment'] = 'Comment';
$string['comments'] = 'Comments';
$string['competency'] = 'Competency';
$string['competencycodename'] = '{$a->code} {$a->name}';
$string['context'] = 'Context';
$string['contextofexperience'] = '{$a->experience} – {$a->context}';
$string['continueversion'] = 'Go on writing version {$a}';
$string['description'] = 'Description – what I did and how';
$string['draftsaved'] = 'Draft saved {$a}';
$string['elementsshown'] = 'Elements shown';
$string['emptynobody'] = 'You have no proofs here and accompany nobody yet. Ask the coordination to add you.';
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
$string['errorclosesbeforeopening'] = 'The closing must come after the opening.';
$string['errorcodemissing'] = 'Give the competency a short code, for example CG3.';
$string['errorcodetaken'] = '{$a->code} is already “{$a->name}”. Choose another code.';
$string['errorcompetencynottarget'] = 'This competency is not one of your targets. Choose one from the list.';
$string['errorcontentmissing'] = 'Write a few words first.';
$string['errorcreditsnotacceptable'] = 'Credits are a number from 0 to {$a}.';
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
$string['errornewcontextmissing'] = 'Name the context within this experience: a project, a client, a team.';
$string['errornewlinkmissing'] = 'Give the link of this trace.';
$string['errornoletterleft'] = 'All letters from A to Z are in use for {$a}.';
$string['errornotaletter'] = 'Choose a letter from A to Z.';
$string['errornothingsubmitted'] = 'This proof has not been submitted yet.';
$string['errornotopen'] = 'This activity opens on {$a}. Until then nothing can be written.';
$string['errortoolong'] = 'At most {$a->limit} characters are possible here: take {$a->over} away.';
$string['errortoomanytraces'] = 'A proof can have {$a} traces at most.';
$string['eventchangesrequested'] = 'Changes requested';
$string['eventcommentcreated'] = 'Comment written';
$string['eventcompetencycreated'] = 'Competency added';
$string['eventcompetencydeleted'] = 'Competency deleted';
$string['eventcompetencyupdated'] = 'Competency changed';
$string['eventdraftsaved'] = 'Draft saved';
$string['eventproofcreated'] = 'Proof begun';
$string['eventproofviewed'] = 'Proof viewed';
$string['eventtargetadded'] = 'Target added';
$string['eventtargetremoved'] = 'Target removed';
$string['eventtargetupdated'] = 'Target changed';
$string['eventtutorassigned'] = 'Tutor assigned';
$string['eventtutorunassigned'] = 'Tutor no longer assigned';
$string['eventversionapproved'] = 'Version approved';
$string['eventversionsubmitted'] = 'Version submitted';
$string['filter'] = 'Filter';
$string['filterproofs'] = 'Find proofs';
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
$string['lastworked'] = 'Last worked on';
$string['manage'] = 'Manage';
$string['markunread'] = 'Mark as unread';
$string['maskedcopy'] = 'Masked copy';
$string['maxbytes'] = 'Largest file';
$string['maxbytes_help'] = 'The largest file that can be attached as a trace or placed in a text. For long videos, a link to the source is better.';
$string['maxfiles'] = 'Traces per proof';
$string['maxfiles_help'] = 'The most traces that one proof can have, files and links together.';
$string['modulename'] = 'Competency portfolio';
$string['modulename_help'] = 'Students who must re-earn competencies collect proofs of them: traces of their own action, with a description of what they did and an analysis of what they learned. Their portfolio tutor comments on each version; the student answers with a better one, and every version stands.';
$string['modulenameplural'] = 'Competency portfolios';
$string['new'] = 'New';
$string['newerversion'] = 'You are reading an older version. Version {$a} is the newest.';
$string['newproof'] = 'New proof';
$string['nextpage'] = 'Next page';
$string['nextproof'] = 'Next proof:';
$string['noanalysis'] = 'No analysis yet.';
$string['nocomments'] = 'No comments';
$string['nocommentsyet'] = 'No comments yet.';
$string['nocontext'] = 'No context given';
$string['nogroup'] = 'In no group';
$string['nothingnew'] = 'Nothing new';
$string['notraces'] = 'No traces.';
$string['notyet'] = 'Not yet';
$string['noversion'] = 'Not submitted yet';
$string['onlyunread'] = 'Only what is new';
$string['opensinnewwindow'] = '(opens in a new window)';
$string['otherproofs'] = 'Other proofs';
$string['pages'] = 'Pages';
$string['pluginadministration'] = 'Competency portfolio administration';
$string['pluginname'] = 'Competency portfolio';
$string['previouspage'] = 'Previous page';
$string['previousproof'] = 'Previous proof:';
$string['proof'] = 'Proof';
$string['proofolio:accompany'] = 'Accompany students as their portfolio tutor';
$string['proofolio:addinstance'] = 'Add a competency portfolio to a course';
$string['proofolio:coordinate'] = 'Coordinate: set competencies, targets and tutors, and read the portfolios';
$string['proofolio:submit'] = 'Write one’s own portfolio';
$string['proofolio:view'] = 'Take part in a competency portfolio';
$string['readlatest'] = 'Read it';
$string['requestchanges'] = 'Request changes';
$string['resetportfolios'] = 'Delete all portfolios';
$string['resetportfolios_help'] = 'Deletes what students and tutors have done: proofs with all their versions, traces, comments, files, and also each student’s targets and tutors. The competencies of the activity stay.';
$string['searchproofs'] = 'Search';
$string['sourcelink'] = 'Full source';
$string['state'] = 'State';
$string['stateapproved'] = 'Approved';
$string['statechanges'] = 'To improve';
$string['statedraft'] = 'Draft';
$string['statesubmitted'] = 'Submitted';
$string['student'] = 'Student';
$string['students'] = 'Students';
$string['submitted'] = 'Submitted';
$string['submittedas'] = 'Submitted as';
$string['submittedproofs'] = 'Submitted proofs';
$string['timeclose'] = 'Closing';
$string['timeclose_help'] = 'From this moment on, students and tutors can read but write nothing more.';
$string['timeopen'] = 'Opening';
$string['timeopen_help'] = 'Before this moment, students and tutors can read but write nothing. Coordinators can set up competencies, targets and tutors at any time.';
$string['traces'] = 'Traces';
$string['tutormode'] = 'Who is tutor of a student';
$string['tutormode_help'] = 'A coordinator can always assign tutors to a student by name. This setting says who else is tutor of a student. Whoever it is must be enrolled in the course and be allowed to accompany students.';
$string['tutormodeassigned'] = 'Assigned tutors only: a coordinator names the tutors of each student';
$string['tutormodecourse'] = 'Also every tutor in the course: all of them accompany every student';
$string['tutormodegroup'] = 'Also tutors of the student’s groups: whoever shares a group with the student';
$string['tutors'] = 'Tutors';
$string['typedkept'] = 'Here is what you typed. Copy it to keep it: it has not been saved.';
$string['unread'] = 'New for you';
$string['version'] = 'Version';
$string['versionnumber'] = 'Version {$a}';
$string['versions'] = 'Versions';
$string['when'] = 'When';
$string['writeversion'] = 'Write version {$a}';
$string['youransweron'] = 'Your answer on version {$a}';
$string['yourcommenton'] = 'Your comment on version {$a}';
