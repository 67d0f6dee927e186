package org.addyourvoice.experience;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's own experience or reply, as the newest revision stands.
 *
 * @param live whether some revision is visible to everybody
 * @param nameHidden whether readers see it without the author's name
 * @param reason code of the moderator's reason for the newest revision, or null
 * @param passages what the moderator's words are about, as it was typed; empty where it's the whole text
 * @param pointedAt where these stand
 * @param covered words that readers don't see, as they were typed
 * @param fresh whether a moderator has decided just now and may still take it back; until then it looks as if it waited
 * @param byCarer whether it is about somebody whom they care for
 * @param suggestion what was tried and is not in the list, with what became of it, or null
 * @param words what the moderator wrote, or null
 * @param thread what it replies to, or null for an experience
 */
public record OwnPost(
        ExperienceId id,
        int revision,
        String title,
        State state,
        boolean live,
        boolean nameHidden,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable String reason,
        @Nullable String words,
        List<String> passages,
        List<Passage> pointedAt,
        List<String> covered,
        boolean fresh,
        boolean canEdit,
        boolean canWithdraw,
        boolean canLetGo,
        boolean supportCard,
        boolean byCarer,
        List<ReportView> reports,
        @Nullable SuggestionView suggestion,
        long version,
        @Nullable OwnThread thread) {

    public boolean isReply() {
        return thread != null;
    }

    /** Code of the sentence that says what its state means; neither a reply nor what carers tell ever counted anywhere. */
    public String meaning() {
        boolean counts =
                EnumSet.of(State.PUBLISHED, State.REMOVED, State.WITHDRAWN).contains(state);
        String kind = !counts || !isReply() && !byCarer
                ? "experience.state."
                : isReply() ? "experience.reply.state." : "experience.carer.state.";
        return kind + state + ".means";
    }

    /** Code of the sentence that says what goes when it is taken back; of what is on no page nothing disappears. */
    public String takingBack() {
        String kind = isReply()
                ? "experience.reply.withdraw."
                : byCarer && live ? "experience.carer.withdraw." : "experience.own.withdraw.";
        return kind + (!live ? "unseen" : olderIsUp() ? "both" : "what");
    }

    /** Where it can be changed. */
    public String editAddress() {
        return "/me/" + (isReply() ? "replies/" : "experiences/") + id + "/edit";
    }

    /** Whether this very revision is what everybody sees. */
    public boolean up() {
        return state == State.PUBLISHED;
    }

    /** Whether it sounded hard to carry, and nobody has read it yet. */
    public boolean cared() {
        return supportCard && state.waits();
    }

    /** Whether an earlier revision is still up while this one is not. */
    public boolean olderIsUp() {
        return live && !up();
    }
}
