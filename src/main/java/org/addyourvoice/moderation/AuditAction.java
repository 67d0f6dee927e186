package org.addyourvoice.moderation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an entry of the audit log tells of. */
enum AuditAction {
    /** The rules let a text pass; no person has read it. */
    PASSED_BY_RULES,
    /** The rules asked for a person. */
    OPENED,
    /** A moderator opened a case on something that is up. */
    OPENED_BY_HAND,
    /** A member told moderators of it. */
    REPORTED,
    PUBLISHED,
    KEPT,
    RETURNED,
    DECLINED,
    ESCALATED,
    /** It need not be read before anything else. */
    HELD,
    /** Taken out of sight until somebody decides. */
    HIDDEN,
    /** A moderator took a decision back. */
    UNDONE,
    REMOVED,
    /** The author took the text back while its case was open. */
    WITHDRAWN,
    /** The author sent a later revision, and the case follows it. */
    RESUBMITTED,
    /** A later revision is up, and has a case of its own. */
    SUPERSEDED,
    /** A change that was asked for never came. */
    LAPSED,
    /** What was withdrawn has been wiped. */
    PURGED,
    /** The author let go of the text, and nobody knows any more whose it is. */
    DISOWNED,
    /** Its author asked for another pair of eyes. */
    APPEALED,
    APPEAL_UPHELD,
    APPEAL_REFUSED,
    /** A moderator took the answer to an appeal back. */
    APPEAL_UNDONE,
    /** Whoever had taken the decision, or asked for another look, answered the appeal too, because nobody else is there. */
    APPEAL_ANSWERED_ALONE,
    /** A moderator decided on what they wrote themselves, because nobody else is there. */
    OWN_DECIDED_ALONE,
    /** Words were covered for readers. */
    COVERED,
    /** Covered words, a content note or a notice were taken off again. */
    UNCOVERED,
    /** What a member had suggested stands in the list now. */
    SUGGESTION_ADDED,
    /** What a member had suggested was in the list already. */
    SUGGESTION_MERGED,
    SUGGESTION_DECLINED,
    /** A moderator took the answer to a suggestion back. */
    SUGGESTION_UNDONE,
    /** A moderator wrote something down that only moderators read. */
    NOTED,
    NOTE_STRUCK,
    /** Somebody may have been in danger, and a moderator looks again on a later day. */
    FOLLOW_UP_PLANNED,
    FOLLOW_UP_DONE,
    /** A moderator would rather not decide alone. */
    OPINION_ASKED,
    OPINION_TAKEN_BACK,
    /** Moderators wrote to a member, and nothing else came of it. */
    MESSAGED,
    /** A moderator, or the rules, asked for a look at an account; of names, before they had an action of their own, members as well. */
    FLAGGED,
    /** A member told moderators of a name. */
    NAME_REPORTED,
    FLAG_SETTLED,
    /** What had settled it was taken back. */
    FLAG_REOPENED,
    SANCTION_IMPOSED,
    /** What had been imposed for later has taken effect. */
    SANCTION_BEGUN,
    /** A moderator ended it before its time. */
    SANCTION_LIFTED,
    /** That it was ended has been taken back. */
    SANCTION_RESUMED,
    /** It went with the decision that it followed, or was taken back of itself, before it took effect. */
    SANCTION_TAKEN_BACK,
    /** Its time is over. */
    SANCTION_LAPSED,
    /** Its member asked for another pair of eyes. */
    SANCTION_APPEALED,
    SANCTION_APPEAL_UPHELD,
    SANCTION_APPEAL_REFUSED,
    /** Whoever had imposed it answered the appeal too, because nobody else is there. */
    SANCTION_APPEAL_ANSWERED_ALONE,
    /** A moderator took the answer back, and what had ended is in force again. */
    SANCTION_APPEAL_UNDONE,
    /** Somebody may do more or less than before. */
    ROLE_CHANGED,
    /** A moderator vouches for a member. */
    VOUCHED,
    VOUCH_TAKEN_BACK,
    /** Nobody is let in, because somebody else may have got hold of the account. */
    ACCOUNT_LOCKED,
    ACCOUNT_UNLOCKED,
    /** Unlocked, with a new way in for its member alone. */
    ACCOUNT_HANDED_BACK,
    /** An admin ended all sessions of somebody. */
    SIGNED_OUT,
    /** Somebody was let in. */
    ADMITTED,
    NOT_ADMITTED,
    /** An admin set something anew. */
    SETTING_CHANGED;

    /** Those that say how a text fared. */
    static final Set<AuditAction> VERDICTS = EnumSet.of(
            PASSED_BY_RULES,
            PUBLISHED,
            KEPT,
            RETURNED,
            DECLINED,
            ESCALATED,
            HIDDEN,
            REMOVED,
            UNDONE,
            APPEAL_UPHELD,
            APPEAL_UNDONE);

    /** The name in addresses, such as {@code opened_by_hand}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AuditAction> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
