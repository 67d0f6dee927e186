package org.addyourvoice.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.member.SignedInMember;
import org.addyourvoice.safety.Screening;
import org.addyourvoice.safety.Submission;
import org.addyourvoice.safety.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who wait to be let in, and who were told that they won't be. What they wrote goes with the decision. */
@Service("applicants")
@Transactional
public class Applicants {

    private static final Limit SHOWN = Limit.of(50);

    private final JoinRequests requests;
    private final Accounts accounts;
    private final MemberDirectory members;
    private final Screening screening;
    private final Clock clock;

    Applicants(JoinRequests requests, Accounts accounts, MemberDirectory members, Screening screening, Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.members = members;
        this.screening = screening;
        this.clock = clock;
    }

    /** @param words at most 1 000 characters, or empty */
    void ask(MemberId id, String words) {
        requests.save(new JoinRequest(id, words, isWorrying(words), clock.instant()));
    }

    private boolean isWorrying(String words) {
        var verdict = screening.screen(new Submission("", words, 0, Duration.ZERO, false));
        return verdict.visibility() == Visibility.ESCALATE;
    }

    /** How it stands with whoever asks. Empty for somebody who has been let in, and for a guest. @param principal as Spring Security has it */
    @Transactional(readOnly = true)
    public List<Applicant> own(@Nullable Object principal) {
        return principal instanceof SignedInMember member
                ? requests.findByMemberId(member.id().value()).stream()
                        .map(it -> Applicant.of(it, member.profile()))
                        .toList()
                : List.of();
    }

    /** Whoever may be in danger first, then the oldest. */
    @Transactional(readOnly = true)
    public List<Applicant> all() {
        List<JoinRequest> found = requests.findOldest(SHOWN);
        Map<MemberId, MemberProfile> names =
                members.findAll(found.stream().map(JoinRequest::member).toList());
        return found.stream()
                .flatMap(it ->
                        Optional.ofNullable(names.get(it.member())).map(member -> Applicant.of(it, member)).stream())
                .toList();
    }

    /** Throws as {@link Accounts#admit} does. */
    public void admit(MemberId moderator, MemberId id) {
        accounts.admit(moderator, id);
        requests.deleteAllOf(id.value());
    }

    /** Throws as {@link Accounts#decline} does. @param words that they read, 1 to 1 000 characters */
    public void decline(MemberId moderator, MemberId id, String words) {
        accounts.decline(moderator, id, words);
        requests.findByMemberId(id.value()).ifPresent(it -> it.decline(words));
    }

    void forget(MemberId id) {
        requests.deleteAllOf(id.value());
    }
}
