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
    /** Who wrote it */
    author: string;
    /** Whether the reader wrote it */
    ismine: boolean;
    /** Whether the reader has not seen it before */
    isnew: boolean;
    /** Number of the version that it is about */
    versionnumber: number;
    /** The version that it is about, in words */
    aboutname: string;
    /** Address of that version */
    versionurl: string;
    /** What it says, formatted */
    contenthtml: string;
    /** A moment */
    when: Moment;
    /** Whether a decision came with it */
    hasoutcome: boolean;
    /** A state */
    outcome: ProofState;
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
    /** Whether something is new for the reader */
    isunread: boolean;
    /** How many things are new, in words */
    unreadname: string;
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

/** A decision */
export interface ProofDecision {
    /** Whether a comment went with it */
    hascomment: boolean;
    /** A comment */
    comment?: Comment;
    /** A state */
    state: ProofState;
    /** A state */
    versionstate: ProofState;
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
    /** draft, submitted, changes or approved */
    code: string;
    /** The state in words */
    name: string;
    /** Class of the icon */
    icon: string;
}

/** The external functions, by name. */
export interface Services {
    mod_proofolio_add_comment: {
        args: {
            /** Id of the version that the comment is about */
            versionid: number;
            /** What to say, plain text */
            content: string;
        };
        result: Comment;
    };
    mod_proofolio_approve_version: {
        args: {
            /** Id of the version */
            versionid: number;
            /** A word with it, plain text; may be empty */
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
    mod_proofolio_request_changes: {
        args: {
            /** Id of the version */
            versionid: number;
            /** What to improve, plain text */
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
