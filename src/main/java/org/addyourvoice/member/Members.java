package org.addyourvoice.member;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Members extends JpaRepository<Member, Long> {

    Optional<Member> findByPseudonymKey(String key);

    List<Member> findByRoleNotOrderById(Role role);

    List<Member> findByRoleAndPseudonymKeyContainingOrderByIdDesc(Role role, String partOfKey, Limit limit);
}
