package org.addyourvoice.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class DutyTest {

    @TempDir
    Path root;

    private PolicyFolder folder;

    @BeforeEach
    void rightFolder() {
        folder = new PolicyFolder(root);
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void leaveNoLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysThatNobodyPromisedAnything() {
        var duty = dutyAt("2026-06-01T12:00:00Z", "[]");
        assertThat(duty.onDuty()).isFalse();
        assertThat(duty.now()).isEqualTo("No moderator is on duty right now.");
        assertThat(duty.hours()).startsWith("There are no fixed hours.");
    }

    @Test
    void countsInTheTimeOfThePlace() {
        var evenings = "[{days: daily, from: 18:00, to: 22:00}]";
        assertThat(dutyAt("2026-06-01T16:59:59Z", evenings).onDuty()).isFalse();
        assertThat(dutyAt("2026-06-01T17:00:00Z", evenings).hours()).isEqualTo("They are here until 22:00, UK time.");
        assertThat(dutyAt("2026-06-01T21:00:00Z", evenings).onDuty()).isFalse();
        assertThat(dutyAt("2026-12-01T17:30:00Z", evenings).onDuty()).isFalse();
    }

    @Test
    void saysWhenSomebodyWillBeNext() {
        var hours = "[{days: [monday, wednesday], from: 18:00, to: 22:00}]";
        assertThat(dutyAt("2026-06-01T12:00:00Z", hours).hours())
                .isEqualTo("Somebody will be from 18:00 to 22:00 today, UK time.");
        assertThat(dutyAt("2026-06-02T12:00:00Z", hours).hours())
                .isEqualTo("Somebody will be from 18:00 to 22:00 tomorrow, UK time.");
        assertThat(dutyAt("2026-06-03T23:30:00Z", hours).hours())
                .isEqualTo("Somebody will be from 18:00 to 22:00 on Monday, UK time.");
    }

    @Test
    void aShiftMayRunOverMidnight() {
        var nights = "[{days: friday, from: 22:00, to: 02:00}]";
        assertThat(dutyAt("2026-06-05T23:30:00Z", nights).now()).isEqualTo("A moderator is on duty now.");
        assertThat(dutyAt("2026-06-06T00:59:00Z", nights).onDuty()).isTrue();
        assertThat(dutyAt("2026-06-06T01:00:00Z", nights).onDuty()).isFalse();
    }

    @Test
    void clocksGoForwardAndBackInTheMiddleOfAShift() {
        var nights = "[{days: daily, from: 00:00, to: 04:00}]";
        // 29 March 2026: 01:00 becomes 02:00, so the shift is three hours long
        assertThat(dutyAt("2026-03-29T00:00:00Z", nights).hours()).isEqualTo("They are here until 04:00, UK time.");
        assertThat(dutyAt("2026-03-29T02:59:59Z", nights).onDuty()).isTrue();
        assertThat(dutyAt("2026-03-29T03:00:00Z", nights).onDuty()).isFalse();
        // 25 October 2026: 02:00 becomes 01:00, so it is five hours long
        assertThat(dutyAt("2026-10-24T23:00:00Z", nights).onDuty()).isTrue();
        assertThat(dutyAt("2026-10-25T03:59:59Z", nights).onDuty()).isTrue();
        assertThat(dutyAt("2026-10-25T04:00:00Z", nights).onDuty()).isFalse();
    }

    @Test
    void aShiftInTheHourThatIsLeftOutPromisesNothing() {
        var hour = "[{days: sunday, from: 01:00, to: 02:00}]";
        assertThat(dutyAt("2026-03-29T00:59:59Z", hour).onDuty()).isFalse();
        assertThat(dutyAt("2026-03-29T01:00:00Z", hour).onDuty()).isFalse();
        assertThat(dutyAt("2026-04-05T00:30:00Z", hour).onDuty()).isTrue();
    }

    @Test
    void shiftsThatFollowEachOtherAreOneStretch() {
        var day = "[{days: daily, from: 18:00, to: 22:00}, {days: daily, from: 22:00, to: 02:00}]";
        assertThat(dutyAt("2026-12-01T20:00:00Z", day).hours()).isEqualTo("They are here until 02:00, UK time.");
        var always = "[{days: daily, from: 00:00, to: 00:00}]";
        assertThat(dutyAt("2026-12-01T23:59:59Z", always).onDuty()).isTrue();
        assertThat(dutyAt("2026-12-01T12:00:00Z", always).hours()).isEqualTo("They are here day and night.");
    }

    private Duty dutyAt(String moment, String hours) {
        folder.put("duty.yml", "zone: Europe/London\nzone_name: UK time\nhours: " + hours + "\n");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        return new Duty(new Policy(ModerationFolder.at(root), clock), clock, messages);
    }
}
