package ils.core.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTxDataSourceTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:mariadb://db/ils, jdbc:mariadb://db/ils?useServerPrepStmts=true",
    "jdbc:mariadb://db/ils?sslMode=trust, jdbc:mariadb://db/ils?sslMode=trust&useServerPrepStmts=true"
  })
  void statementsAreKeptPreparedWhateverElseTheAddressSays(String address, String begin) {
    assertThat(LocalTxDataSource.prepared(address))
        .isEqualTo(begin + "&cachePrepStmts=true&prepStmtCacheSize=80");
  }
}
