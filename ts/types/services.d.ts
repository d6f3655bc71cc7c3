// Generated from the external functions' declared structures by "npm run contracts:write". Do not edit.

/** A remark on a proof that is being written */
export interface AdviceItem {
    /** The rule that found it */
    code: string;
    /** Where in the form it leads to */
    place: string;
    /** The remark */
    title: string;
    /** Why tutors ask */
    why: string;
    /** Whether there are ideas for traces */
    hasideas: boolean;
    ideas: {
        /** What the texts tell of */
        situation: string;
        /** The traces that it may have left */
        traces: string;
    }[];
    /** A weak example */
    weak: string;
    /** The same, better */
    better: string;
    /** The words on the button that leads to the place */
    go: string;
}

/** Advice on a proof that is being written */
export interface AdvicePanel {
    /** Whether the writer is about to submit */
    issubmitting: boolean;
    /** Whether anything is known to be missing */
    hasknown: boolean;
    known: AdviceItem[];
    /** Whether there is anything to ask */
    hasquestions: boolean;
    questions: AdviceItem[];
}

/** A comment */
export interface Comment {
    /** Id of the comment */
    commentid: number;
    /** Whether it answers the one that began the thread */
    isreply: boolean;
    /** Who wrote it */
    author: string;
    /** Whether the reader wrote it */
    ismine: boolean;
    /** Whether the reader has not seen it before */
    isnew: boolean;
    /** The version that it is about, in words */
    aboutname: string;
    /** Address of that version */
    versionurl: string;
    /** What it says, formatted */
    contenthtml: string;
    /** A moment */
    when: Moment;
    /** Whether its author has changed it */
    isedited: boolean;
    /** When that was, in words */
    editedname: string;
    /** Whether a decision came with it */
    hasoutcome: boolean;
    /** A state */
    outcome: ProofState;
    /** Whether the reader may change it */
    canchange: boolean;
    /** Where that is done */
    changeurl: string;
    /** What its author typed, Markdown; nothing for who may not change it */
    source: string;
    /** Whether the reader may delete it */
    candelete: boolean;
    /** Where that is done */
    deleteurl: string;
}

/** One element of a competency */
export interface CompetencyElement {
    /** Its id, 0 for a new one */
    elementid: number;
    /** The name */
    elementname: string;
    /** The name as it was typed */
    typedelement: string;
    /** Whether a draft or version claims to show it */
    isusedelement: boolean;
    /** Its place, from 1 */
    number: number;
}

/** One competency as the coordinator looks after it */
export interface CompetencyItem {
    /** Its id, 0 for one to be added */
    competencyid: number;
    /** The code */
    code: string;
    /** The name */
    name: string;
    /** The name as it was typed */
    typedname: string;
    /** Whether there is a description */
    hasdescription: boolean;
    /** The description, formatted */
    descriptionhtml: string;
    /** Whether plain text can say all of the description */
    isplain: boolean;
    /** The description as plain text */
    plaindescription: string;
    /** Whether there is a link to the official description */
    haslink: boolean;
    /** The link to the official description */
    link: string;
    /** What the link says */
    linkname: string;
    /** Whether it comes from one of Moodle's competency frameworks */
    iscore: boolean;
    /** Whether targets, proofs or versions refer to it */
    isused: boolean;
    /** What refers to it, in words */
    usesname: string;
    /** Whether its elements are in sight at once */
    isopen: boolean;
    /** The number of elements in words */
    elementsname: string;
    elements: CompetencyElement[];
    /** Whether elements are archived */
    hasarchivedelements: boolean;
    archivedelements: CompetencyElement[];
    /** Where it is changed without a script */
    editurl: string;
    /** Where it is removed without a script */
    removeurl: string;
    /** Where it and its elements are brought back without a script */
    restoreurl: string;
    /** The reader's session key */
    sesskey: string;
}

/** The competencies of an activity */
export interface CompetencyList {
    /** Whether there is a competency that is not archived */
    hascompetencies: boolean;
    competencies: CompetencyItem[];
    /** Whether competencies are archived */
    hasarchived: boolean;
    archived: CompetencyItem[];
}

/** What became of a competency that was to be saved */
export interface CompetencyReceipt {
    /** The competency, 0 when it was not saved and is new */
    competencyid: number;
    /** Whether it was saved */
    saved: boolean;
    /** The field with which something is wrong, or nothing */
    field: string;
    /** What is wrong, or nothing */
    message: string;
    /** The competencies of an activity */
    list: CompetencyList;
}

/** A quality of a set of proofs */
export interface CoverageQuality {
    /** Id of its element on the page */
    id: string;
    /** The quality */
    name: string;
    /** Whether it is counted rather than judged */
    iscounted: boolean;
    /** What was counted, in words */
    text: string;
    /** Whether nobody has judged it */
    isopen: boolean;
    judgements: {
        /** Whose word it is */
        author: string;
        /** notyet, partly or clearly */
        degree: string;
        /** The same in words */
        degreename: string;
        /** Whether they say why */
        hasreason: boolean;
        /** Why */
        reason: string;
        /** A moment */
        when: Moment;
    }[];
    /** Whether the reader can say what they think */
    canjudge: boolean;
    /** Whether the form is in view */
    isunfolded: boolean;
    /** What the form is for */
    formname: string;
    /** Where the form is sent */
    action: string;
    /** The session's key */
    sesskey: string;
    /** Id of the course module */
    cmid: number;
    /** Id of the student */
    studentid: number;
    /** Id of the competency */
    competencyid: number;
    /** The quality's code */
    quality: string;
    degrees: {
        /** notyet, partly, clearly, or nothing for no word */
        value: string;
        /** The same in words */
        name: string;
        /** Whether the reader says so */
        selected: boolean;
    }[];
    /** What the reader wrote, plain text */
    reason: string;
    /** The most characters of it */
    maxlength: number;
    /** Whether it could not be saved */
    haserror: boolean;
    /** Why */
    error: string;
}

/** What was saved or submitted in another window */
export interface DraftOther {
    /** The revision of the draft, 0 for a version */
    revision: number;
    /** The number of the newest version, 0 for none */
    baseversion: number;
    /** What it is, and since when */
    name: string;
    /** The description, plain text, shown as it is */
    description: string;
    /** The analysis, plain text, shown as it is */
    analysis: string;
}

/** What became of a draft that was to be saved */
export interface DraftReceipt {
    /** Id of the proof */
    proofid: number;
    /** Its label */
    label: string;
    /** Whether the draft has been saved */
    issaved: boolean;
    /** The revision that it has now, 0 when it was not saved */
    revision: number;
    /** That it is saved and when, in words; nothing when it was not saved */
    savedname: string;
    /** The time of day in words; nothing when it was not saved */
    savedtime: string;
    /** Where it is gone on with */
    editurl: string;
    /** The traces as they are numbered now */
    traces: DraftTraceTile[];
    /** What was saved or submitted in another window */
    other?: DraftOther;
}

/** A trace of a draft */
export interface DraftTraceTile {
    /** The number by which texts cite it, 0 while it has none */
    number: number;
    /** How texts cite it, for example CG3-B.1; nothing while it has no number */
    label: string;
    /** What it is called: its label, else its file or link */
    title: string;
    /** What its fields begin with: trace, or added while it has no number */
    kind: string;
    /** What its fields end in */
    key: number;
    /** Whether something can be said of it here */
    hasfields: boolean;
    /** What it is */
    caption: string;
    /** The date of the action, year-month-day, or nothing */
    date: string;
    /** Whether it is a masked or simplified copy */
    masked: boolean;
    /** Its place among the traces */
    sortorder: number;
    /** The kept trace that it comes from, 0 for none */
    keptid: number;
    /** Whether it is a link without a file */
    islink: boolean;
    /** Whether its link leads anywhere */
    haslink: boolean;
    /** The link as it was typed */
    link: string;
    /** Where the link leads */
    linkname: string;
    /** Whether its file was taken out or renamed */
    isgone: boolean;
    /** Whether it is to go at the next save */
    isremoved: boolean;
    /** What is wrong with the caption */
    captionerror: string;
    /** What is wrong with the link */
    linkerror: string;
    /** Whether the file is a picture that browsers show */
    isimage: boolean;
    /** Whether the file is a video that browsers play */
    isvideo: boolean;
    /** Whether the file is a sound that browsers play */
    isaudio: boolean;
    /** Whether the file is saved rather than shown */
    isother: boolean;
    /** Address of the file */
    url: string;
    /** Name of the file */
    filename: string;
    /** Size of the file in words */
    filesize: string;
}

/** The traces that a student keeps, by the day of the action */
export interface KeptTimeline {
    /** Whether there are no traces */
    isempty: boolean;
    /** What that means, and what to do */
    emptytext: string;
    /** Whether there are traces */
    hastraces: boolean;
    /** The page, from 0 */
    page: number;
    months: {
        /** The month in words */
        name: string;
        traces: KeptTrace[];
    }[];
    /** Whether there are newer traces */
    hasnewer: boolean;
    /** Where they are */
    newerurl: string;
    /** Whether there are older traces */
    hasolder: boolean;
    /** Where they are */
    olderurl: string;
}

/** A kept trace */
export interface KeptTrace {
    /** Id of the trace */
    traceid: number;
    /** Id of its element */
    elementid: string;
    /** What it is called: its caption, else its file or link */
    title: string;
    /** What it is, in one line */
    caption: string;
    /** The day of the action, year-month-day */
    day: string;
    /** The same in words */
    dayname: string;
    /** Whether it is a masked or simplified copy */
    ismasked: boolean;
    /** Whether the owner's tutors may see it */
    isshown: boolean;
    /** Whether a version uses it, so that it stays as it is */
    islocked: boolean;
    /** Whether it has a link */
    haslink: boolean;
    /** The link, http or https */
    link: string;
    /** Where the link leads */
    linkname: string;
    /** Whether it is used in proofs */
    hasuses: boolean;
    uses: {
        /** The label of the proof */
        label: string;
        /** The name of the proof */
        name: string;
        /** Whether no version uses it yet */
        isdraft: boolean;
        /** The proof */
        url: string;
    }[];
    /** Whether the reader can use it in a proof, and show it to tutors */
    canwrite: boolean;
    /** Whether the reader can change and delete it */
    canchange: boolean;
    /** Where that is done */
    editurl: string;
    /** Where it is deleted */
    deleteurl: string;
    /** Address of a small picture of the file */
    thumburl: string;
    /** Whether the file is a picture that browsers show */
    isimage: boolean;
    /** Whether the file is a video that browsers play */
    isvideo: boolean;
    /** Whether the file is a sound that browsers play */
    isaudio: boolean;
    /** Whether the file is saved rather than shown */
    isother: boolean;
    /** Address of the file */
    url: string;
    /** Name of the file */
    filename: string;
    /** Size of the file in words */
    filesize: string;
}

/** A column of a logbook */
export interface LogbookColumn {
    /** The column */
    code: string;
    /** Whether the proofs are sorted by it */
    issorted: boolean;
    /** ascending, descending or other */
    direction: string;
    links: {
        /** What it sorts by */
        column: string;
        /** The same in words */
        name: string;
        /** The logbook in that order */
        url: string;
        /** That order */
        sort: string;
        /** Whether the proofs are sorted by it */
        issorted: boolean;
        /** Class of the icon that shows the direction */
        icon: string;
    }[];
}

/** The proofs of a logbook */
export interface LogbookList {
    /** own or students */
    scope: string;
    /** The page, from 0 */
    page: number;
    /** The proofs on all pages */
    total: number;
    /** The same in words */
    totalname: string;
    /** Whether this page has no proofs */
    isempty: boolean;
    /** Whether proofs are left out by the filter */
    isfiltered: boolean;
    /** What to do when there are none */
    emptytext: string;
    /** Whether there is a first step to offer */
    hasfirst: boolean;
    /** Where the first step is done */
    firsturl: string;
    /** The first step in words */
    firstname: string;
    /** The logbook without filter */
    clearurl: string;
    /** Whether this page has proofs */
    hasproofs: boolean;
    /** What is listed */
    caption: string;
    columns: LogbookColumn[];
    /** The number of columns, with that of the pictures */
    width: number;
    groups: {
        /** Whether the proofs of the group have something in common */
        hasheading: boolean;
        /** What that is */
        heading: string;
        /** How many there are on this page, in words */
        countname: string;
        rows: LogbookRow[];
    }[];
    /** Whether there are further pages */
    haspages: boolean;
    /** The page in words */
    pagename: string;
    /** Whether there is a page before */
    hasprevious: boolean;
    /** Its number, from 0 */
    previouspage: number;
    /** Its address */
    previousurl: string;
    /** Whether there is a page after */
    hasnext: boolean;
    /** Its number, from 0 */
    nextpage: number;
    /** Its address */
    nexturl: string;
}

/** A proof in the list */
export interface LogbookRow {
    /** Id of the proof */
    proofid: number;
    /** Its label, for example CG3-B */
    label: string;
    /** Its name */
    name: string;
    /** Its page, or the form while it was never submitted */
    url: string;
    /** Whether the owner is named */
    showauthor: boolean;
    /** The owner's name */
    author: string;
    /** Whether there is a picture among the traces */
    haspicture: boolean;
    /** The first one, made small */
    pictureurl: string;
    /** Whether the competency is named */
    hascompetency: boolean;
    /** Its code and name */
    competency: string;
    /** Whether a context is given */
    hascontext: boolean;
    /** Experience and context */
    context: string;
    /** Whether it is archived */
    isarchived: boolean;
    /** A state */
    state: ProofState;
    /** Whether it was submitted */
    hasversion: boolean;
    /** The newest version in words */
    versionname: string;
    /** Whether there are comments */
    hascomments: boolean;
    /** The number of comments in words */
    commentsname: string;
    /** Whether it waits for the reader, as their queue has it */
    iswaiting: boolean;
    /** Whether something is new for the reader */
    isunread: boolean;
    /** How many things are new, in words */
    unreadname: string;
    /** Whether answered remarks of the reader are to be resolved */
    hasthreads: boolean;
    /** How many, in words */
    threadsname: string;
    /** Whether the reader has a draft of it; those of others are never told */
    hasdraft: boolean;
    /** When that was saved, in words */
    draftname: string;
    /** A moment */
    when: Moment;
}

/** A moment */
export interface Moment {
    /** As people say it */
    ago: string;
    /** The full date and time */
    full: string;
    /** For machines, ISO 8601 in UTC; empty when never */
    iso: string;
}

/** A phrase */
export interface Phrase {
    /** Id of the phrase, 0 for one to begin with */
    phraseid: number;
    /** What it says, plain text */
    content: string;
}

/** Phrases */
export interface PhraseList {
    /** Whether the reader keeps phrases */
    hasown: boolean;
    /** Those that the reader keeps */
    own: Phrase[];
    /** Those to begin with */
    suggested: Phrase[];
}

/** A decision */
export interface ProofDecision {
    /** Whether a comment went with it */
    hascomment: boolean;
    /** What has become of a thread */
    change?: ThreadChange;
    /** A state */
    state: ProofState;
    /** A state */
    versionstate: ProofState;
    /** Whether the version is approved now */
    isapproved: boolean;
}

/** A letter */
export interface ProofLetter {
    /** Whether the letter is free */
    isfree: boolean;
    /** Name of the proof that has it, nothing when it is free */
    usedby: string;
    /** The next free letter, nothing when all are in use */
    proposed: string;
    /** All this in words */
    message: string;
}

/** What is left to read */
export interface ProofReading {
    /** Whether anything is left to read */
    unread: boolean;
}

/** A state */
export interface ProofState {
    /** draft, submitted, changes, approved; or withdrawn, of a decision */
    code: string;
    /** The state in words */
    name: string;
    /** Class of the icon */
    icon: string;
}

/** The button that reminds a student */
export interface ReminderButton {
    /** Id of the course module */
    cmid: number;
    /** Id of the student */
    studentid: number;
    /** Name of the student */
    studentname: string;
    /** Whether the student can be reminded now */
    canremind: boolean;
    /** When the student was last reminded; empty for never */
    remindedtext: string;
    /** Where the form is sent without JavaScript */
    action: string;
    /** Key of the session */
    sesskey: string;
    /** Where one goes on without JavaScript */
    back: string;
}

/** A thread */
export interface Thread {
    /** Id of the comment that began it */
    commentid: number;
    /** Id of the version that it is about */
    versionid: number;
    /** How far one has come: open, addressed, resolved; or praise */
    group: string;
    /** remark, praise or request */
    kind: string;
    /** Whether there is a kind to tell */
    haskind: boolean;
    /** The kind in words */
    kindname: string;
    /** Whether it is about a passage */
    haspassage: boolean;
    /** The text that the passage is in: description or analysis */
    level: string;
    /** The words of the passage */
    passage: string;
    /** A little of what stands before them */
    passagebefore: string;
    /** A little of what stands after them */
    passageafter: string;
    /** Whether they stand in the version shown */
    stands: boolean;
    /** Where the passage is, in words */
    passagename: string;
    /** Address of the passage, in the version shown or in its own */
    passageurl: string;
    /** The words on that link */
    passageurlname: string;
    /** Whether a version answers it */
    isaddressed: boolean;
    /** Which one, in words */
    addressedname: string;
    /** Its address */
    addressedurl: string;
    /** Whether it is resolved */
    isresolved: boolean;
    /** Who resolved it and when, in words */
    resolvedname: string;
    comments: Comment[];
    /** Whether the reader may reply */
    canreply: boolean;
    /** Where that is done */
    replyurl: string;
    /** To whom, in words */
    replyname: string;
    /** Whether the reader may resolve it */
    canresolve: boolean;
    /** Whether the reader may say that it is open still */
    canreopen: boolean;
    /** Where both are sent to */
    action: string;
    /** The reader's session key */
    sesskey: string;
    /** Id of the version that the reader has before them */
    shownid: number;
}

/** What has become of a thread */
export interface ThreadChange {
    /** Id of the comment that began the thread */
    threadid: number;
    /** Id of the comment that was written, changed or deleted */
    commentid: number;
    /** Whether the thread is there still */
    hasthread: boolean;
    /** A thread */
    thread?: Thread;
}

/** The external functions, by name. */
export interface Services {
    mod_proofolio_add_comment: {
        args: {
            /** Id of the version that the comment is about */
            versionid: number;
            /** What to say, Markdown */
            content: string;
            /** Id of the comment that began the thread that it answers, 0 for a new thread */
            parentid?: number;
            /** remark, praise or request; nothing for what is usual */
            kind?: string;
            /** Of a passage: the text that it is in, description or analysis */
            level?: string;
            /** Of a passage: its words */
            quote?: string;
            /** Of a passage: a little of what stands before it */
            quotebefore?: string;
            /** Of a passage: a little of what stands after it */
            quoteafter?: string;
            /** Id of the version that the reader has before them, 0 for the same */
            shownid?: number;
        };
        result: ThreadChange;
    };
    mod_proofolio_add_competency: {
        args: {
            /** Id of the course module */
            cmid: number;
            /** The code */
            code: string;
            /** The name */
            name: string;
            /** The description, plain text */
            description: string;
            /** A whole http or https address, or nothing */
            link: string;
            /** The elements to change and to add, in their order */
            elements: {
                /** Id of the element, 0 for a new one */
                elementid: number;
                /** The name; nothing to remove it */
                name: string;
            }[];
        };
        result: CompetencyReceipt;
    };
    mod_proofolio_add_phrase: {
        args: {
            /** Id of the course module in which they comment */
            cmid: number;
            /** The phrase, plain text */
            content: string;
        };
        result: Phrase;
    };
    mod_proofolio_approve_version: {
        args: {
            /** Id of the version */
            versionid: number;
            /** A word with it, Markdown; may be empty */
            content: string;
        };
        result: ProofDecision;
    };
    mod_proofolio_check_letter: {
        args: {
            /** Id of the competency */
            competencyid: number;
            /** A to Z, or nothing for the next free one */
            letter: string;
            /** Id of the proof that it is for, 0 for a new one */
            proofid?: number;
        };
        result: ProofLetter;
    };
    mod_proofolio_delete_comment: {
        args: {
            /** Id of the comment */
            commentid: number;
            /** Id of the version on the page, 0 for the comment's own */
            shownid?: number;
        };
        result: ThreadChange;
    };
    mod_proofolio_delete_kept_trace: {
        args: {
            /** Id of the trace */
            traceid: number;
        };
        result: {
            /** Whether it is gone */
            deleted: boolean;
        };
    };
    mod_proofolio_keep_trace: {
        args: {
            /** Id of the course module */
            cmid: number;
            /** What the browser calls the trace, so that it is kept once */
            clientkey: string;
            /** What it is, in one line */
            caption?: string;
            /** Day of the action, year-month-day */
            day?: string;
            /** A whole http or https address, or nothing */
            link?: string;
            /** Draft area with its file, 0 for none */
            itemid?: number;
            /** Whether tutors may see it */
            shown?: boolean;
            /** Whether it is a masked or simplified copy */
            masked?: boolean;
        };
        result: {
            /** Id of the trace */
            traceid: number;
        };
    };
    mod_proofolio_list_kept_traces: {
        args: {
            /** Id of the course module */
            cmid: number;
            /** Id of the student */
            studentid: number;
            /** Page, from 0 */
            page?: number;
        };
        result: KeptTimeline;
    };
    mod_proofolio_list_phrases: {
        args: {
            /** Id of the course module in which they comment */
            cmid: number;
        };
        result: PhraseList;
    };
    mod_proofolio_list_proofs: {
        args: {
            /** Id of the course module */
            cmid: number;
            /** own or students */
            scope: string;
            /** Words to look for */
            search?: string;
            /** Competency, 0 for all */
            competencyid?: number;
            /** Context of the action, 0 for all */
            contextid?: number;
            /** State, nothing for all */
            state?: string;
            /** Only what is new */
            unread?: boolean;
            /** Student, 0 for all */
            studentid?: number;
            /** Page, from 0 */
            page?: number;
            /** What is archived, instead of what is not */
            archived?: boolean;
            /** Order, nothing for the usual one */
            sort?: string;
        };
        result: LogbookList;
    };
    mod_proofolio_list_uploads: {
        args: {
            /** Id of the course module */
            cmid: number;
            /** A draft area of the current user */
            itemid: number;
        };
        result: DraftTraceTile[];
    };
    mod_proofolio_mark_read: {
        args: {
            /** Id of the proof */
            proofid: number;
        };
        result: ProofReading;
    };
    mod_proofolio_mark_unread: {
        args: {
            /** Id of the proof */
            proofid: number;
        };
        result: ProofReading;
    };
    mod_proofolio_remind_student: {
        args: {
            /** Id of the course module */
            cmid: number;
            /** Id of the student */
            studentid: number;
        };
        result: ReminderButton;
    };
    mod_proofolio_remove_competency: {
        args: {
            /** Id of the competency */
            competencyid: number;
        };
        result: CompetencyList;
    };
    mod_proofolio_reopen_thread: {
        args: {
            /** Id of the comment that began the thread */
            commentid: number;
            /** Id of the version on the page, 0 for the comment's own */
            shownid?: number;
        };
        result: ThreadChange;
    };
    mod_proofolio_request_changes: {
        args: {
            /** Id of the version */
            versionid: number;
            /** What to improve, Markdown */
            content: string;
        };
        result: ProofDecision;
    };
    mod_proofolio_resolve_thread: {
        args: {
            /** Id of the comment that began the thread */
            commentid: number;
            /** Id of the version on the page, 0 for the comment's own */
            shownid?: number;
        };
        result: ThreadChange;
    };
    mod_proofolio_restore_competency: {
        args: {
            /** Id of the competency */
            competencyid: number;
        };
        result: CompetencyList;
    };
    mod_proofolio_restore_element: {
        args: {
            /** Id of the element */
            elementid: number;
        };
        result: CompetencyList;
    };
    mod_proofolio_save_draft: {
        args: {
            /** Id of the proof, 0 for a new one */
            proofid: number;
            /** Id of the course module in which a new proof is begun */
            cmid: number;
            /** What stands in the form: its key, the revision and the newest version that it knows among it */
            fields: {
                /** The name of a field of the proof form */
                name: string;
                /** Its value, which is cleaned as in the form */
                value: string;
            }[];
        };
        result: DraftReceipt;
    };
    mod_proofolio_save_judgement: {
        args: {
            /** Id of the course module */
            cmid: number;
            /** Id of the student whose proofs are judged */
            studentid: number;
            /** Id of the competency that the proofs are about */
            competencyid: number;
            /** bearing, actions, documented or relevance */
            quality: string;
            /** notyet, partly or clearly; empty takes back what was said before */
            degree: string;
            /** One sentence why, plain text; may be empty */
            reason: string;
        };
        result: CoverageQuality;
    };
    mod_proofolio_show_kept_trace: {
        args: {
            /** Id of the trace */
            traceid: number;
            /** Whether tutors may see it */
            shown: boolean;
        };
        result: KeptTrace;
    };
    mod_proofolio_update_comment: {
        args: {
            /** Id of the comment */
            commentid: number;
            /** What to say, Markdown */
            content: string;
            /** remark, praise or request; nothing to leave it as it is */
            kind?: string;
            /** Id of the version on the page, 0 for the comment's own */
            shownid?: number;
        };
        result: ThreadChange;
    };
    mod_proofolio_update_competency: {
        args: {
            /** Id of the competency */
            competencyid: number;
            /** The code */
            code: string;
            /** The name */
            name: string;
            /** The description, plain text */
            description: string;
            /** A whole http or https address, or nothing */
            link: string;
            /** The elements to change and to add, in their order */
            elements: {
                /** Id of the element, 0 for a new one */
                elementid: number;
                /** The name; nothing to remove it */
                name: string;
            }[];
        };
        result: CompetencyReceipt;
    };
    mod_proofolio_update_kept_trace: {
        args: {
            /** Id of the trace */
            traceid: number;
            /** What it is, in one line */
            caption: string;
            /** Day of the action, year-month-day; nothing for today */
            day: string;
            /** A whole http or https address, or nothing */
            link: string;
            /** Whether tutors may see it */
            shown: boolean;
            /** Whether it is a masked or simplified copy */
            masked: boolean;
        };
        result: KeptTrace;
    };
    mod_proofolio_withdraw_approval: {
        args: {
            /** Id of the version */
            versionid: number;
            /** Why, Markdown */
            content: string;
        };
        result: ProofDecision;
    };
    mod_proofolio_word_advice: {
        args: {
            /** Id of the course module */
            cmid: number;
            found: {
                /** The rule that applies */
                code: string;
                /** What it speaks of, plain text */
                about: string;
            }[];
            situations: string[];
            /** Whether the writer is about to submit */
            issubmitting: boolean;
        };
        result: AdvicePanel;
    };
}
