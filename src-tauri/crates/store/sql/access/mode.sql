SELECT access_mode FROM workspace LIMIT 1;
