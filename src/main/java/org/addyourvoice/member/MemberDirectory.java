package org.addyourvoice.member;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who, for reading. An account that was erased is nobody's. */
@Service
@Transactional(readOnly = true)
public class MemberDirectory {

    private final Members members;

    MemberDirectory(Members members) {
        this.members = members;
    }

    public Optional<MemberProfile> find(MemberId id) {
        return members.findById(id.value()).filter(it -> !it.isErased()).map(Member::profile);
    }

    Optional<Standing> standing(MemberId id, Instant now) {
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
