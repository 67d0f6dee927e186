package planted.lower;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import planted.upper.ThingsController;

@Entity
public class Thing {

    @Id
    private long id;

    public void setId(long id) {
        this.id = id;
    }

    public long id(ThingsController upwards) {
        return id + upwards.hashCode();
    }
}
