package org.addyourvoice.setting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** They are added and read, never changed, but for who made them. */
interface SettingChanges extends Repository<SettingChange, Long> {

    SettingChange saveAndFlush(SettingChange change);

    Optional<SettingChange> findById(long id);

    Optional<SettingChange> findFirstBySettingOrderByNumberDesc(Setting setting);

    List<SettingChange> findBySettingOrderByNumberDesc(Setting setting, Limit limit);

    /** Of every setting that was ever set, the change that is in force. */
    @Query("""
            select c from SettingChange c
            where c.number = (select max(o.number) from SettingChange o where o.setting = c.setting)
            """)
    List<SettingChange> findInForce();
}
