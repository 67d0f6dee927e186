package org.addyourvoice.moderation;

import java.util.Collection;
import java.util.List;
import org.addyourvoice.member.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Entries are added and read, never deleted, and changed by {@link Unlinking} alone. */
interface AuditLog extends Repository<AuditEntry, Long>, JpaSpecificationExecutor<AuditEntry> {

    AuditEntry save(AuditEntry entry);

    List<AuditEntry> findByAuthorAndActionInOrderByIdDesc(MemberId author, Collection<AuditAction> actions, Limit size);

    /** What nobody did, but rules or the time. */
    List<AuditEntry> findByAuthorAndActorIsNullAndActionInOrderByIdDesc(
            MemberId author, Collection<AuditAction> actions, Limit size);
}
