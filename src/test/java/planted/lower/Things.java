package planted.lower;

import org.springframework.data.repository.Repository;

public interface Things extends Repository<Thing, Long> {
    void deleteAll();
}
