package org.addyourvoice.member;

/** Accounts that are to be closed at a time. Whoever keeps these times is asked before a member goes on, so that nobody stays in because a job has yet to run. */
public interface DueClosures {

    /** Closes the account if its time has come, in a transaction of its own; does nothing otherwise. */
    void close(MemberId member);
}
