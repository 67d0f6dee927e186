package planted.upper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.owasp.html.HtmlPolicyBuilder;
import org.springframework.stereotype.Controller;
import planted.lower.Things;

@Controller
public class ThingsController {

    private final Things things;

    public ThingsController(Things things) {
        this.things = things;
    }

    public Object everyClock() {
        things.deleteAll();
        return Clock.systemUTC().millis() + "" + Instant.now() + LocalDate.now() + System.currentTimeMillis()
                + new Date() + Clock.systemUTC() + ZoneId.systemDefault();
    }

    public Object sanitizer() {
        return new HtmlPolicyBuilder();
    }
}
