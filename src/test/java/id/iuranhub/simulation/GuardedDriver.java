package id.iuranhub.simulation;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;

/** Opens what stands behind a doorway. */
final class GuardedDriver implements Driver {

    /** The first driver that accepts an address is taken. */
    static void goFirst() {
        try {
            List<Driver> others = DriverManager.drivers().toList();
            for (Driver other : others) {
                DriverManager.deregisterDriver(other);
            }
            DriverManager.registerDriver(new GuardedDriver());
            for (Driver other : others) {
                DriverManager.registerDriver(other);
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return Doorway.of(url) != null;
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        Doorway doorway = Doorway.of(url);
        if (doorway == null) {
            return null;
        }
        try {
            doorway.enter();
        } catch (SQLException dead) {
            return nobody();
        }
        try {
            return doorway.guard(real(url).connect(url, properties));
        } finally {
            doorway.leave();
        }
    }

    /** What a dead hub is given, so that it does not go on asking: a connection that can do nothing. */
    private static Connection nobody() {
        return Doorway.proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isValid" -> true;
            case "isClosed", "isReadOnly", "getAutoCommit" -> false;
            case "getTransactionIsolation", "getNetworkTimeout", "getHoldability" -> 1;
            case "createStatement", "prepareStatement", "prepareCall", "createArrayOf",
                    "commit" -> throw new SQLException("the hub is dead");
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> "nobody";
            default -> null;
        });
    }

    static Driver real(String url) throws SQLException {
        for (Driver driver : DriverManager.drivers().toList()) {
            if (!(driver instanceof GuardedDriver) && driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException("no driver for " + url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
