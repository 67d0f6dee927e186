package org.addyourvoice.preference;

import java.util.List;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(3)
class HeldPreferences implements Held<PreferenceView> {

    private final AccountPreferences preferences;

    HeldPreferences(AccountPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public String part() {
        return "preferences";
    }

    @Override
    public Class<PreferenceView> kind() {
        return PreferenceView.class;
    }

    @Override
    public List<PreferenceView> about(MemberId member) {
        return preferences.view(member).stream().toList();
    }
}
