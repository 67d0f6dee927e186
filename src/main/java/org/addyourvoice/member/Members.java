package org.addyourvoice.member;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Members extends JpaRepository<Member, Long> {

    Optional<Member> findByPseudonymKey(String key);
}
