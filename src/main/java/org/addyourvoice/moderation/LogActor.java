package org.addyourvoice.moderation;

import java.util.Locale;

/** What kind of hand did what an entry of the log tells of. */
enum LogActor {
    /** Somebody whose number is kept. */
    PERSON,
    RULES,
    /** Its time had come. */
    TIME,
    /** It followed from something else. */
    ITSELF,
    /** A member, whose name is nobody's business. */
    MEMBER,
    /** A member or the rules: the log doesn't tell, as it would name the member. */
    UNTOLD,
    /** Whoever runs the site, at its machine. */
    OPERATOR,
    /** Nobody knows any more. */
    GONE;

    static LogActor of(AuditEntry it) {
        return it.actor() != null ? PERSON : ofNobody(it.action());
    }

    private static LogActor ofNobody(AuditAction action) {
        return switch (action) {
            case PASSED_BY_RULES, OPENED, HIDDEN -> RULES;
            case SANCTION_BEGUN, SANCTION_LAPSED, LAPSED, PURGED -> TIME;
            case SUPERSEDED -> ITSELF;
            case REPORTED, NAME_REPORTED, WITHDRAWN, RESUBMITTED, DISOWNED, APPEALED, SANCTION_APPEALED -> MEMBER;
            case FLAGGED -> UNTOLD;
            case ROLE_CHANGED -> OPERATOR;
            default -> GONE;
        };
    }

    /** As it stands in the file of the log in place of a name. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
