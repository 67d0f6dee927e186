package org.addyourvoice.dataright;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers all that is held about a member, as it stands at one moment. */
@Service
class Export {

    private final List<Held<?>> parts;

    /** @param parts in the order in which they are shown */
    Export(List<Held<?>> parts) {
        this.parts = List.copyOf(parts);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Map<String, List<? extends Record>> of(MemberId member) {
        Map<String, List<? extends Record>> gathered = new LinkedHashMap<>();
        parts.forEach(it -> gathered.put(it.part(), it.about(member)));
        return gathered;
    }
}
