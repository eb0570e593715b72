SELECT max(place) FROM resource;
