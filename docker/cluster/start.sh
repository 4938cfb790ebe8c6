#!/bin/bash
# Starts MariaDB as a member of the Galera cluster db1, db2, db3. The node named in GALERA_BOOTSTRAP
# forms a new cluster; every other one joins, and fetches the data from a member if it has none.
set -euo pipefail
options=(
  --wsrep-on=ON
  --wsrep-provider=/usr/lib/galera/libgalera_smm.so
  --wsrep-cluster-name=ils
  --wsrep-cluster-address=gcomm://db1,db2,db3
  "--wsrep-node-name=$HOSTNAME"
  "--wsrep-node-address=$HOSTNAME"
  --wsrep-sst-method=mariabackup
  "--wsrep-sst-auth=root:$MARIADB_ROOT_PASSWORD"
  --binlog-format=ROW
  --default-storage-engine=InnoDB
  --innodb-autoinc-lock-mode=2
  --innodb-log-file-size=1G
  --innodb-flush-log-at-trx-commit=1
  --innodb-snapshot-isolation=OFF
  "--innodb-buffer-pool-size=${DB_BUFFER:-1G}"
  --character-set-server=utf8mb4
  --collation-server=utf8mb4_danish_ci
)
if [ "${GALERA_BOOTSTRAP:-}" = "$HOSTNAME" ]; then
  # After an unclean stop of all nodes, this says that this one may go first.
  state=/var/lib/mysql/grastate.dat
  if [ -f "$state" ]; then sed -i 's/^safe_to_bootstrap: 0/safe_to_bootstrap: 1/' "$state"; fi
  options+=(--wsrep-new-cluster)
elif [ ! -d /var/lib/mysql/mysql ]; then
  # A joiner's files come from a member; it must not make accounts and databases of its own first.
  mkdir -p /var/lib/mysql/mysql
  chown -R mysql:mysql /var/lib/mysql
fi
exec docker-entrypoint.sh mariadbd "${options[@]}"
