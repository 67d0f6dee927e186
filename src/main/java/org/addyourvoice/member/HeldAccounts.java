package org.addyourvoice.member;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
@Order(1)
class HeldAccounts implements Held<HeldAccount> {

    private final Members members;
    private final AccountDeeds deeds;

    HeldAccounts(Members members, AccountDeeds deeds) {
        this.members = members;
        this.deeds = deeds;
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    public Class<HeldAccount> kind() {
        return HeldAccount.class;
    }

    @Override
    public List<HeldAccount> about(MemberId member) {
        List<HeldAccount.HeldDeed> done = deeds.findByMemberOrderByIdDesc(member, Limit.unlimited()).stream()
                .map(it -> new HeldAccount.HeldDeed(it.happenedAt(), it.deed(), it.words()))
                .toList();
        return members.findById(member.value()).map(it -> it.held(done)).stream()
                .toList();
    }
}
