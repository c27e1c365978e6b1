-- What a token may do follows who made it, asked anew at most each second: a token made by a token is found by who acts.
create index api_token_by_actor on api_token (acts_as);
