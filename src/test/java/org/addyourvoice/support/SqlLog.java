package org.addyourvoice.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down what a site asks of its database while something is done. */
@TestComponent
public class SqlLog implements BeanPostProcessor {

    /** Read once a minute, whatever is asked for. */
    private static final Pattern VOCABULARY = Pattern.compile(" from (strategy|symptom|term) \\w+_0\\b");

    /** It brings the index up to date whenever it comes to it. */
    private static final String BEHIND = "search-index";

    private static final String ONE_CELL = "strategy_id = ? and context = ? and symptom_id = ?";

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<List<Object>> changedCells = new CopyOnWriteArrayList<>();
    private final AtomicInteger rows = new AtomicInteger();

    /** The statements that were prepared. */
    public List<String> during(Runnable action) {
        statements.clear();
        changedCells.clear();
        rows.set(0);
        action.run();
        return List.copyOf(statements);
    }

    /** How many rows were read during the last action. */
    public int rows() {
        return rows.get();
    }

    /** Which cells the last action updated, one after the other: strategy, context, symptom. */
    public List<List<Object>> changedCells() {
        return List.copyOf(changedCells);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Logged(source) : bean;
    }

    private static Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SqlLog.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Logged extends DelegatingDataSource {

        Logged(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            if (Thread.currentThread().getName().equals(BEHIND)) {
                return real;
            }
            return proxy(Connection.class, (proxy, method, arguments) -> {
                Object result = call(real, method, arguments);
                if (!method.getName().equals("prepareStatement")
                        || VOCABULARY.matcher((String) arguments[0]).find()) {
                    return result;
                }
                statements.add((String) arguments[0]);
                return statement((PreparedStatement) result, (String) arguments[0]);
            });
        }

        private PreparedStatement statement(PreparedStatement real, String sql) {
            TreeMap<Integer, Object> parameters = new TreeMap<>();
            return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
                if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2) {
                    parameters.put((Integer) arguments[0], arguments[1]);
                }
                if (method.getName().equals("executeUpdate")
                        && sql.startsWith("update tally_cell")
                        && sql.stripTrailing().endsWith(ONE_CELL)) {
                    List<Object> values = List.copyOf(parameters.values());
                    changedCells.add(values.subList(values.size() - 3, values.size()));
                }
                Object result = call(real, method, arguments);
                return result instanceof ResultSet set && method.getName().equals("executeQuery")
                        ? result(set)
                        : result;
            });
        }

        private ResultSet result(ResultSet real) {
            return proxy(ResultSet.class, (proxy, method, arguments) -> {
                Object result = call(real, method, arguments);
                if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                    rows.incrementAndGet();
                }
                return result;
            });
        }
    }
}
