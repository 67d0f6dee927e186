package org.addyourvoice.notification;

import java.util.Arrays;
import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.jspecify.annotations.Nullable;

/**
 * What a member may be told of, in the order of the settings. A new one needs its line here, somebody who hears of it and calls {@link Notices#tell}, and
 * two lines in each bundle: {@code notification.kind.<name>} and {@code notification.setting.<name>}.
 */
enum NoticeKind {
    PUBLISHED(Place.OWN_TEXT, true),
    /** Up again after it had been out of sight. */
    RESTORED(Place.OWN_TEXT, true),
    SUGGESTION_ANSWERED(Place.OWN_TEXT, true),
    REPORT_ANSWERED(Place.REPORTS, true),
    /** To what the member wrote. */
    REPLIED(Place.THREAD, true),
    /** Words of theirs, below what somebody else wrote. */
    QUOTED(Place.THREAD, true),
    /** There is a new one to what they follow. */
    FOLLOWED(Place.THREAD, true),
    /** Readers said so, gathered for a day. */
    THANKED(Place.OWN_TEXT, true),
    ME_TOO(Place.OWN_TEXT, true),
    MESSAGE(Place.MESSAGES, false),
    RETURNED(Place.OWN_TEXT, false),
    DECLINED(Place.OWN_TEXT, false),
    HIDDEN(Place.OWN_TEXT, false),
    REMOVED(Place.OWN_TEXT, false),
    APPEAL_ANSWERED(Place.OWN_TEXT, false),
    SANCTION_APPEAL_ANSWERED(Place.STANDING, false),
    SANCTION_BEGAN(Place.STANDING, false),
    SANCTION_ENDED(Place.STANDING, false);

    private final Place place;
    private final boolean optional;

    NoticeKind(Place place, boolean optional) {
        this.place = place;
        this.optional = optional;
    }

    /** Where a notice leads. Whoever may not see what stands there any more is told so there. */
    private enum Place {
        OWN_TEXT("/me/experiences/%s"),
        /** Where others can read it, and only as long as they can. */
        THREAD("/experiences/%s"),
        MESSAGES("/me/messages"),
        REPORTS("/me/moderation#h-told"),
        STANDING("/me/standing");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    /** Whether a member may choose not to be told. What they have to know, they are told. */
    boolean isOptional() {
        return optional;
    }

    /** Whether it is about a text of somebody else, and so nothing to be told of while that can't be read. */
    public boolean isOfOthers() {
        return place == Place.THREAD;
    }

    /** @param about a text, where it is about one */
    String path(@Nullable ExperienceId about) {
        return place.path.formatted(about);
    }

    static List<NoticeKind> optional() {
        return Arrays.stream(values()).filter(NoticeKind::isOptional).toList();
    }

    static List<NoticeKind> ofOthers() {
        return Arrays.stream(values()).filter(NoticeKind::isOfOthers).toList();
    }

    static List<NoticeKind> always() {
        return Arrays.stream(values()).filter(it -> !it.isOptional()).toList();
    }
}
