package org.addyourvoice.member;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is who, for reading. An account that was erased is nobody's. */
@Service
@Transactional(readOnly = true)
public class MemberDirectory {

    private final Members members;
    private final JdbcClient jdbc;

    MemberDirectory(Members members, JdbcClient jdbc) {
        this.members = members;
        this.jdbc = jdbc;
    }

    /**
     * Holds the account until the transaction ends, so that nothing is written about somebody while they are being erased, and of two who act on one
     * account the second sees what the first did. False where there is no such member any more; then nothing is held.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(MemberId id) {
        return jdbc.sql("select erased_at is null from member where id = ? for update")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public Optional<MemberProfile> find(MemberId id) {
        return members.findById(id.value()).filter(it -> !it.isErased()).map(Member::profile);
    }

    /** As the account is at that moment; empty if it is nobody's. */
    public Optional<Standing> standing(MemberId id, Instant now) {
        return members.findById(id.value()).filter(it -> !it.isErased()).map(it -> it.standing(now));
    }

    /** @throws NoSuchElementException if there is no such member */
    public MemberProfile get(MemberId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No member " + id));
    }

    /** In one query; ids without a member are left out. */
    public Map<MemberId, MemberProfile> findAll(Collection<MemberId> ids) {
        return members.findAllById(ids.stream().map(MemberId::value).distinct().toList()).stream()
                .filter(it -> !it.isErased())
                .map(Member::profile)
                .collect(toMap(MemberProfile::id, Function.identity()));
    }

    /** Finds by any spelling that looks like the pseudonym. */
    public Optional<MemberProfile> byPseudonym(String pseudonym) {
        return members.findByPseudonymKey(Pseudonym.keyOf(pseudonym))
                .filter(it -> !it.isErased())
                .map(Member::profile);
    }
}
