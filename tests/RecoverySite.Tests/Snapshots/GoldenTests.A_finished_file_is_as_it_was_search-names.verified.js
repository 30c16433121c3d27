RecoverySearch.shard("dbe2666f","names",{"ids":"morphadone somnazene",
"named":"2",
"twins":{},
"pins":[],
"others":[]});
