package org.addyourvoice.experience;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading experiences and single replies: what everybody sees, what the author sees, and what a moderator sees. The three are never mixed. */
@Service
@Transactional(readOnly = true)
public class Reading {

    private static final int OWN_AT_ONCE = 20;

    private final Experiences experiences;
    private final ListQuery list;
    private final Views views;
    private final UndoWindow window;

    Reading(Experiences experiences, ListQuery list, Views views, UndoWindow window) {
        this.window = window;
        this.experiences = experiences;
        this.list = list;
        this.views = views;
    }

    /** Published experiences, newest first. @param size 1 to 100 */
    public ExperiencePage list(ExperienceFilter filter, @Nullable Cursor after, int size) {
        List<Cursor> found = list.find(filter, after, size + 1);
        List<Cursor> shown = found.subList(0, Math.min(size, found.size()));
        List<ExperienceSummary> items =
                summaries(shown.stream().map(it -> new ExperienceId(it.id())).toList());
        return new ExperiencePage(items, found.size() > size ? shown.get(size - 1) : null);
    }

    /** How many of them are published. */
    public long count(ExperienceFilter filter) {
        return list.count(filter);
    }

    /** Those of {@code ids} that are published, in the order given. */
    public List<ExperienceSummary> summaries(Collection<ExperienceId> ids) {
        Map<ExperienceId, Experience> found =
                experiences.findLive(ids.stream().map(ExperienceId::value).toList()).stream()
                        .collect(Collectors.toMap(Experience::id, Function.identity()));
        return views.summaries(
                ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /** Those of {@code ids} that are published, whole, in the order given. */
    List<ExperienceView> whole(Collection<ExperienceId> ids) {
        Map<ExperienceId, Experience> found =
                experiences.findLive(ids.stream().map(ExperienceId::value).toList()).stream()
                        .collect(Collectors.toMap(Experience::id, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .flatMap(it -> it.live().map(live -> views.view(it, live)).stream())
                .toList();
    }

    /** Empty unless it is an experience that is published. */
    public Optional<ExperienceView> published(ExperienceId id) {
        return experiences
                .findById(id.value())
                .filter(it -> !it.isReply())
                .flatMap(it -> it.live().map(live -> views.view(it, live)));
    }

    /** An experience, or a reply to one. Empty unless readers see it. */
    public Optional<ReadableText> readable(ExperienceId id) {
        return experiences
                .findById(id.value())
                .filter(it -> it.live().isPresent())
                .flatMap(this::readable);
    }

    private Optional<ReadableText> readable(Experience it) {
        Optional<Experience> top = it.thread()
                .map(thread -> experiences.findById(thread.under().value()))
                .orElse(Optional.of(it));
        return top.flatMap(Experience::live)
                .map(live -> new ReadableText(it.id(), live.shownTitle(), views.shownAuthor(it), it.isReply()));
    }

    /** Whether moderators took it down, and its author has heard of it. */
    public boolean isTakenDown(ExperienceId id) {
        return experiences.isTakenDown(id.value(), window.settledBy());
    }

    /** The member's own experiences and replies in every state. @param after the last one of the stretch before, or null */
    public OwnPosts postsOf(MemberId author, @Nullable ExperienceId after) {
        long before = after == null ? Long.MAX_VALUE : after.value();
        List<Experience> found =
                experiences.findByAuthorAndIdLessThanOrderByIdDesc(author, before, Limit.of(OWN_AT_ONCE + 1));
        List<OwnPost> shown = found.stream().limit(OWN_AT_ONCE).map(views::own).toList();
        return new OwnPosts(
                shown, found.size() > OWN_AT_ONCE ? shown.get(OWN_AT_ONCE - 1).id() : null);
    }

    /** Whether something of theirs sounded hard to carry that nobody has read yet. */
    boolean waitsInNeed(MemberId author) {
        return experiences.waitsInNeed(author);
    }

    /** The numbers of all that a member has written, without reading any of it. */
    public List<ExperienceId> idsOf(MemberId author) {
        return experiences.findIdsOf(author).stream().map(ExperienceId::new).toList();
    }

    /** The member's own experiences that came up after that: to everybody else they are news. */
    public Set<ExperienceId> ownSince(MemberId author, Instant time) {
        return experiences.findIdsPublishedSince(author, time).stream()
                .map(ExperienceId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty unless it is this member's own. */
    public Optional<OwnPost> ownPost(MemberId author, ExperienceId id) {
        return experiences.findById(id.value()).filter(it -> it.isBy(author)).map(views::own);
    }

    /** The newest text of a member's own experience, to be edited. Empty unless it is this member's own. */
    public Optional<ExperienceText> ownText(MemberId author, ExperienceId id) {
        return experiences
                .findById(id.value())
                .filter(it -> it.isBy(author))
                .map(it -> it.latest().ownText(it.hideName(), window));
    }

    /** What a reply stands below, for moderators only. Empty for an experience. */
    public Optional<ReviewedThread> threadOf(ExperienceId id) {
        return experiences.findById(id.value()).map(views::thread);
    }

    /** For moderators only. @throws NoSuchExperience if there is no such revision, or its words have been erased */
    public ReviewedText forReview(ExperienceId id, int revision) {
        return experiences
                .findById(id.value())
                .filter(it -> revision >= 1 && revision <= it.latest().number())
                .filter(it -> it.revision(revision).state() != State.ERASED)
                .map(it -> views.reviewed(it, it.revision(revision)))
                .orElseThrow(() -> new NoSuchExperience(id));
    }

    /** What somebody has sent in their own name or without it, newest first, for moderators only. @param before only what was sent before that one, or null */
    public List<PostGlance> postsAtAGlance(MemberId author, @Nullable ExperienceId before, int size) {
        return experiences.findPostsOf(author, before == null ? Long.MAX_VALUE : before.value(), Limit.of(size));
    }

    /** All revisions of {@code ids}, at a glance, for moderators only: without a word of those that are taken back. */
    public List<RevisionGlance> glances(Collection<ExperienceId> ids) {
        return ownGlances(ids).stream().map(RevisionGlance::forModerators).toList();
    }

    /** All revisions of {@code ids}, at a glance, for their author only. */
    public List<RevisionGlance> ownGlances(Collection<ExperienceId> ids) {
        return experiences.findGlances(ids.stream().map(ExperienceId::value).toList());
    }

    /** How many experiences its author had sent when they sent this one, this one included; 0 where nobody knows whose it is. */
    public int postNumber(ExperienceId id) {
        return experiences.countByAuthorUpTo(id.value());
    }
}
