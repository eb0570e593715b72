SELECT number, hash FROM migration ORDER BY number;
