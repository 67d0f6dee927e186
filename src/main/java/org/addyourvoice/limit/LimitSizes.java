package org.addyourvoice.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The sizes of all limits, from {@code forum.limits.*}; the shipped ones stand in application.yml. */
@Validated
@ConfigurationProperties("forum.limits")
record LimitSizes(
        @Valid @NotNull Size signInAccount,
        @Valid @NotNull Size signInAddress,
        @Valid @NotNull Size secondStep,
        @Valid @NotNull Size waysIn,
        @Valid @NotNull Size newPassword,
        @Valid @NotNull Size recovery,
        @Valid @NotNull Size mailFrom,
        @Valid @NotNull Size mailTo,
        @Valid @NotNull Size invitation,
        @Valid @NotNull Size join,
        @Valid @NotNull Size post,
        @Valid @NotNull Size draft,
        @Valid @NotNull Size reply,
        @Valid @NotNull Size report,
        @Valid @NotNull Size message,
        @Valid @NotNull Size quickVoice,
        @Valid @NotNull Size search,
        @Valid @NotNull Size mark,
        @Valid @NotNull Size export,
        @Valid @NotNull Reading reading) {

    /**
     * @param capacity how many times in a row
     * @param period the time in which all of them are free again; they come back evenly over it. A day at most: midnight forgets
     *     who was counted
     * @param daily the same for a whole day, beside it; null if nothing more is said
     */
    record Size(
            @Positive int capacity,
            @NotNull @DurationMax(days = 1) Duration period,
            @Nullable @Positive Integer daily) {

        /** So many are granted at once at most. */
        int smallest() {
            return daily == null ? capacity : Math.min(capacity, daily);
        }
    }

    /** Pages, by who is signed in and by where they go to. */
    record Reading(
            @Valid @NotNull Size account, @Valid @NotNull Size address) {}

    Size of(Limit what) {
        return switch (what) {
            case SIGN_IN_ACCOUNT -> signInAccount;
            case SIGN_IN_ADDRESS -> signInAddress;
            case SECOND_STEP -> secondStep;
            case WAYS_IN -> waysIn;
            case NEW_PASSWORD -> newPassword;
            case RECOVERY -> recovery;
            case MAIL_FROM -> mailFrom;
            case MAIL_TO -> mailTo;
            case INVITATION -> invitation;
            case JOIN -> join;
            case POST -> post;
            case DRAFT -> draft;
            case REPLY -> reply;
            case REPORT -> report;
            case MESSAGE -> message;
            case QUICK_VOICE -> quickVoice;
            case SEARCH -> search;
            case MARK -> mark;
            case EXPORT -> export;
            case READING_ACCOUNT -> reading.account();
            case READING_ADDRESS -> reading.address();
        };
    }
}
