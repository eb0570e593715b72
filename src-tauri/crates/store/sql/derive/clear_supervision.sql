DELETE FROM supervision;
