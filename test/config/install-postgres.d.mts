export declare const postgresFolder: () => string | undefined;
export declare const installPostgres: () => void;
