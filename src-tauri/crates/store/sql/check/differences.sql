SELECT
    (
        SELECT count(*) FROM (
            SELECT {columns} FROM found_{table}
            EXCEPT
            SELECT {columns} FROM main.{table}
        )
    ) + (
        SELECT count(*) FROM (
            SELECT {columns} FROM main.{table}
            EXCEPT
            SELECT {columns} FROM found_{table}
        )
    );
