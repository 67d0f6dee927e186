package org.addyourvoice.experience;

import java.util.List;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.Restrained;
import org.addyourvoice.vocabulary.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answering an experience. From then on a reply is a text like any other: {@link Authoring} and {@link Review} take both through one lifecycle. */
@Service
@Transactional
public class Replying {

    private final Experiences experiences;
    private final Authoring authoring;
    private final Conversations conversations;

    Replying(Experiences experiences, Authoring authoring, Conversations conversations) {
        this.experiences = experiences;
        this.authoring = authoring;
        this.conversations = conversations;
    }

    /**
     * Takes a reply in that quotes nothing.
     *
     * @param key made with the form; the same key again gives the reply that is already there, unchanged
     * @throws NoReplies if the experience is not up, or its author wants no more replies
     * @throws Restrained as {@link Authoring#submit}
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ExperienceId reply(MemberId author, ExperienceId under, ReplyText text, UUID key) {
        return reply(author, under, text, null, key);
    }

    /**
     * The same, quoting another text of the conversation.
     *
     * @param words of a whole paragraph of it
     * @throws NoReplies as above, and if readers don't find that paragraph there
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ExperienceId reply(
            MemberId author, ExperienceId under, ReplyText text, ExperienceId quoted, String words, UUID key) {
        Quote quote = conversations
                .quotable(under, quoted)
                .flatMap(it -> it.quote(words))
                .orElseThrow(() -> new NoReplies(under, NoReplies.Because.QUOTE_CHANGED));
        return reply(author, under, text, quote, key);
    }

    /** @throws NoReplies as above, and if what is quoted has changed */
    @Transactional(propagation = Propagation.SUPPORTS)
    ExperienceId reply(MemberId author, ExperienceId under, ReplyText text, @Nullable Quote quote, UUID key) {
        ExperienceText kept = experiences
                .findContext(under.value())
                .map(text::under)
                .orElseThrow(() -> new NoReplies(under, NoReplies.Because.GONE));
        return authoring.submit(author, kept, key, () -> place(under, quote));
    }

    /** The experience stays held, so that it can't be closed or taken down in the same moment. */
    private InThread place(ExperienceId under, @Nullable Quote quote) {
        Experience experience = experiences
                .findForChange(under.value())
                .filter(it -> !it.isReply() && it.live().isPresent())
                .orElseThrow(() -> new NoReplies(under, NoReplies.Because.GONE));
        if (experience.repliesClosed()) {
            throw new NoReplies(under, NoReplies.Because.CLOSED);
        }
        if (quote != null && !canBeQuoted(experience, quote)) {
            throw new NoReplies(under, NoReplies.Because.QUOTE_CHANGED);
        }
        return InThread.of(under, quote);
    }

    private boolean canBeQuoted(Experience under, Quote quote) {
        return experiences
                .findById(quote.text().value())
                .filter(it -> it == under || it.isUnder(under.id()))
                .filter(it -> it.live()
                        .filter(live -> live.number() == quote.revision())
                        .isPresent())
                .flatMap(quote::wordsIn)
                .isPresent();
    }

    /** As {@link Authoring#guides}. */
    @Transactional(readOnly = true)
    List<String> guides(MemberId author, ReplyText text, boolean edit) {
        return authoring.guides(author, text.under(Context.AFTER), edit);
    }

    /** As {@link Authoring#edit}. What it quotes stays. */
    public void edit(MemberId author, ExperienceId id, long version, ReplyText text, UUID key) {
        Context context = experiences.findContext(id.value()).orElseThrow(() -> new NoSuchExperience(id));
        authoring.edit(author, id, version, text.under(context), key);
    }

    /** Whether others may reply from now on. @throws NoSuchExperience if it isn't the member's own experience */
    public void close(MemberId author, ExperienceId id, boolean closed) {
        experiences
                .findForChange(id.value())
                .filter(it -> it.isBy(author) && !it.isReply())
                .ifPresentOrElse(it -> it.closeReplies(closed), () -> {
                    throw new NoSuchExperience(id);
                });
    }
}
