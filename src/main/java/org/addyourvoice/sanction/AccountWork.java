package org.addyourvoice.sanction;

import org.addyourvoice.member.MemberId;

/**
 * A look at an account that somebody has asked for. Whoever keeps such work is asked before something is imposed, in the same transaction, so that no two
 * people do it.
 */
public interface AccountWork {

    /**
     * The moderator does what waits of this account, if anything does. The account is held meanwhile.
     *
     * @param seen what the moderator had read of it, as their page said it; empty where it said nothing
     * @throws AccountWorkMovedOn if somebody else is at it or has done it, or more was said since
     */
    void begin(MemberId moderator, MemberId member, String seen);
}
